import {
  decideTurn,
  type LimitedAct,
  longestWindow,
  rateLimits,
  type Turn,
} from '../../domain/sign-in/rate-limits.ts'
import { insertTurns, listTurns } from '../../store/sign-in/turns.ts'
import { withScope } from '../../store/with-scope.ts'
import type { SignInMeans } from './means.ts'

/**
 * Takes one turn of an account and of a network, or says when there will be one again. The account
 * is what was typed, whether anybody has it or not, so that a limit tells nothing about it.
 */
export async function takeTurn(
  { db, keyring }: Pick<SignInMeans, 'db' | 'keyring'>,
  act: LimitedAct,
  who: { readonly account?: string; readonly network: string },
  now: Date,
): Promise<Turn> {
  const keys = [
    { name: `${act} network ${who.network}`, allowances: rateLimits[act].network },
    ...(who.account === undefined
      ? []
      : [{ name: `${act} account ${who.account}`, allowances: rateLimits[act].account }]),
  ]
    .filter(({ allowances }) => allowances.length > 0)
    .map(({ name, allowances }) => ({ allowances, hash: keyring.sign('rate-limit', name) }))
    // In one order everywhere, so that two transactions never wait for each other.
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))

  return withScope(db, {}, async (tx) => {
    const since = new Date(now.getTime() - longestWindow)
    let latest: Extract<Turn, { allowed: false }> | undefined
    for (const { hash, allowances } of keys) {
      const turn = decideTurn(allowances, await listTurns(tx, hash, since), now)
      if (!turn.allowed && (!latest || turn.until > latest.until)) latest = turn
    }
    if (latest) return latest
    await insertTurns(
      tx,
      keys.map(({ hash }) => hash),
      now,
    )
    return { allowed: true }
  })
}
