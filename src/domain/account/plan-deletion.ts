import { type ApplicationState, isEnded } from '../applications/states.ts'

/** What stays of an application: what was decided with all that explains it, that there was one, or nothing. */
export type Staying = 'decision' | 'row' | 'nothing'

/** An application as far as leaving is concerned. */
export interface HeldApplication {
  readonly id: string
  readonly association: string
  /** Such as `vaimh/imhm-clinical`. */
  readonly standard: string
  readonly state: ApplicationState
  readonly stays: Staying
}

/** What an account holds and has a part in. */
export interface Holdings {
  readonly entries: number
  readonly files: number
  /** Roles held, of any kind. */
  readonly roles: number
  /** Names of associations that would be left without an administrator. */
  readonly onlyAdministratorOf: readonly string[]
  readonly applications: readonly HeldApplication[]
  /** Reviews of others that this person took on or was asked for, and has not written. */
  readonly openReviews: number
  /** Entries of registers of endorsed people. */
  readonly registerEntries: number
  /** Hours of others that this person confirmed, comments on portfolios of others, and judgements about them. */
  readonly wordsToOthers: number
}

const goingParts = ['entries', 'files', 'drafts', 'open-reviews', 'roles', 'sign-in', 'name'] as const
export type GoingPart = (typeof goingParts)[number]

const stayingParts = [
  'decisions',
  'applications',
  'register',
  'words-to-others',
  'sign-in-events',
  'mails',
] as const
export type StayingPart = (typeof stayingParts)[number]

/** Why something stays; the page says it in words. */
export type StayingReason =
  | 'explains-decisions'
  | 'explains-counts'
  | 'public-record'
  | 'belongs-to-others'
  | 'explains-misuse'

export interface Going {
  readonly part: GoingPart
  /** Absent where there is nothing to count. */
  readonly count?: number
}

interface StayingThing {
  readonly part: StayingPart
  readonly reason: StayingReason
  readonly count?: number
}

export type DeletionPlan =
  | { readonly allowed: true; readonly goes: readonly Going[]; readonly stays: readonly StayingThing[] }
  | {
      readonly allowed: false
      readonly reason: 'only-administrator'
      readonly associations: readonly string[]
    }
  | {
      readonly allowed: false
      readonly reason: 'under-way'
      readonly applications: readonly HeldApplication[]
    }

/**
 * What goes with an account and what must stay to be explained. Whoever has an application under way withdraws it
 * first, so that nobody goes on working at it. The name stays only where a register shows it or
 * a decision was made about it; else what stays belongs to nobody that can be named.
 */
export function planDeletion(held: Holdings): DeletionPlan {
  const { onlyAdministratorOf: associations } = held
  if (associations.length > 0) return { allowed: false, reason: 'only-administrator', associations }
  const underWay = held.applications.filter(({ stays, state }) => stays !== 'nothing' && !isEnded(state))
  if (underWay.length > 0) return { allowed: false, reason: 'under-way', applications: underWay }
  const count = (staying: Staying) => held.applications.filter(({ stays }) => stays === staying).length
  const namesStay = count('decision') > 0 || held.registerEntries > 0
  const goes: readonly Going[] = [
    { part: 'entries', count: held.entries },
    { part: 'files', count: held.files },
    { part: 'drafts', count: count('nothing') },
    { part: 'open-reviews', count: held.openReviews },
    { part: 'roles', count: held.roles },
    { part: 'sign-in' },
    ...(namesStay ? [] : [{ part: 'name' } as const]),
  ]
  const stays: readonly StayingThing[] = [
    { part: 'decisions', reason: 'explains-decisions', count: count('decision') },
    { part: 'applications', reason: 'explains-counts', count: count('row') },
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
