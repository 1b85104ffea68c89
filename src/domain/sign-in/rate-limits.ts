const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** So many turns in any stretch of time so long. */
interface Allowance {
  readonly turns: number
  readonly window: number
}

/**
 * What may be tried how often: for one account, and for one network, where colleagues may share it.
 * Six digits can be guessed: 20 tries a day at a mailed code are a chance of 1 in 50,000.
 */
export const rateLimits = {
  'ask-for-mail': {
    account: [
      { turns: 5, window: hour },
      { turns: 15, window: day },
    ],
    network: [{ turns: 60, window: hour }],
  },
  'type-mailed-code': {
    account: [{ turns: 20, window: day }],
    network: [{ turns: 120, window: hour }],
  },
  'open-mailed-link': { account: [], network: [{ turns: 120, window: hour }] },
  'type-factor-code': {
    account: [
      { turns: 10, window: hour },
      { turns: 20, window: day },
    ],
    network: [{ turns: 120, window: hour }],
  },
  /** Eight letters are 37 bits; `account` stands for everybody together, so that many networks help nobody to guess. */
  'type-reference-code': {
    account: [{ turns: 600, window: hour }],
    network: [
      { turns: 20, window: hour },
      { turns: 60, window: day },
    ],
  },
  'use-passkey': { account: [], network: [{ turns: 120, window: hour }] },
} as const satisfies Record<string, Record<'account' | 'network', readonly Allowance[]>>

export type LimitedAct = keyof typeof rateLimits

/** The longest stretch that has to be looked at. */
export const longestWindow = day

export type Turn = { readonly allowed: true } | { readonly allowed: false; readonly until: Date }

/** Whether one more turn fits every allowance, and if not, when it will. `taken` in any order. */
export function decideTurn(allowances: readonly Allowance[], taken: readonly Date[], now: Date): Turn {
  const latestFirst = taken.map((at) => at.getTime()).sort((a, b) => b - a)
  const waits = allowances.flatMap(({ turns, window }) => {
    const oldestThatCounts = latestFirst[turns - 1]
    const until = oldestThatCounts === undefined ? 0 : oldestThatCounts + window
    return until > now.getTime() ? [until] : []
  })
  return waits.length === 0 ? { allowed: true } : { allowed: false, until: new Date(Math.max(...waits)) }
}
