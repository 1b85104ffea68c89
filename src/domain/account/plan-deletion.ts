/** What an account holds and has a part in. */
export interface Holdings {
  readonly entries: number
  readonly files: number
  /** Roles held, of any kind. */
  readonly roles: number
  /** Names of associations that would be left without an administrator. */
  readonly onlyAdministratorOf: readonly string[]
  /** Decisions of associations about this person, such as reviews of applications. */
  readonly decisions: number
  /** Entries of registers of endorsed people. */
  readonly registerEntries: number
  /** Hours of others that this person confirmed, and comments on portfolios of others. */
  readonly wordsToOthers: number
}

const goingParts = ['entries', 'files', 'roles', 'sign-in', 'name'] as const
export type GoingPart = (typeof goingParts)[number]

const stayingParts = ['decisions', 'register', 'words-to-others', 'sign-in-events', 'mails'] as const
export type StayingPart = (typeof stayingParts)[number]

/** Why something stays; the page says it in words. */
export type StayingReason = 'explains-decisions' | 'public-record' | 'belongs-to-others' | 'explains-misuse'

export interface Going {
  readonly part: GoingPart
  /** Absent where there is nothing to count. */
  readonly count?: number
}

interface Staying {
  readonly part: StayingPart
  readonly reason: StayingReason
  readonly count?: number
}

export type DeletionPlan =
  | { readonly allowed: true; readonly goes: readonly Going[]; readonly stays: readonly Staying[] }
  | {
      readonly allowed: false
      readonly reason: 'only-administrator'
      readonly associations: readonly string[]
    }

/**
 * What goes with an account and what must stay to be explained. The name stays only where a register shows it or
 * a decision was made about it; else what stays belongs to nobody that can be named.
 */
export function planDeletion(held: Holdings): DeletionPlan {
  const { onlyAdministratorOf: associations } = held
  if (associations.length > 0) return { allowed: false, reason: 'only-administrator', associations }
  const namesStay = held.decisions > 0 || held.registerEntries > 0
  const goes: readonly Going[] = [
    { part: 'entries', count: held.entries },
    { part: 'files', count: held.files },
    { part: 'roles', count: held.roles },
    { part: 'sign-in' },
    ...(namesStay ? [] : [{ part: 'name' } as const]),
  ]
  const stays: readonly Staying[] = [
    { part: 'decisions', reason: 'explains-decisions', count: held.decisions },
    { part: 'register', reason: 'public-record', count: held.registerEntries },
    { part: 'words-to-others', reason: 'belongs-to-others', count: held.wordsToOthers },
    { part: 'sign-in-events', reason: 'explains-misuse' },
    { part: 'mails', reason: 'explains-misuse' },
  ]
  return { allowed: true, goes: goes.filter(hasAny), stays: stays.filter(hasAny) }
}

function hasAny({ count }: { readonly count?: number }): boolean {
  return count !== 0
}
