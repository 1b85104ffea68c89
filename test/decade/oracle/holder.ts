import type { Life, LoggedEntry, Place, PlannedAssociation, Ways } from '../plan.ts'
import type { Judged } from './asked.ts'
import { plus } from './days.ts'
import type { Dates, Spell } from './periods.ts'

export type Standing =
  | 'emerging'
  | 'active'
  | 'inactive'
  | 'lapsed'
  | 'suspended'
  | 'revoked'
  | 'retired'
  | 'moved'

export interface Held {
  readonly at: Place
  readonly category: string
  readonly heldSince: string
  /** Of an award: the day by which its first year is known. */
  readonly firstYearBy: string
  /** Since when this association answers for it. */
  readonly hereSince: string
  state: Standing
  before: Standing | null
  /** Of one that is emerging: the days, by its last day, of which its holder was warned, and when it was looked at. */
  readonly warned: Map<string, Set<number>>
  warnedLateOn: string | null
  lookedOn: string
  validUntil: string | null
  readonly story: { readonly step: string; readonly to: Standing; readonly on: string }[]
}

export interface OracleLine {
  readonly held: Held
  isKept: boolean
  standard: string | null
  judged: readonly Judged[] | null
}

export interface OracleRenewal {
  readonly at: Place
  readonly from: string
  until: string
  isYearly: boolean
  /** The day of the ways by which it is. */
  waysOf: string
  /** Null where nothing is owed. */
  dates: Dates | null
  isFirst: boolean
  asked: number
  outOf: number
  away: number
  /** Until when staff gave time, or the system because nobody had been warned. */
  given: string | null
  /** Whether the due day moved with it. */
  isDueGiven: boolean
  /** The day on which time was given: its letter is enough for that day. */
  givenOn: string | null
  state: 'open' | 'attested' | 'drawn' | 'evidence-asked' | 'passed' | 'gaps' | 'excepted'
  attestedOn: string | null
  lateOn: string | null
  lapsedOn: string | null
  readonly lines: OracleLine[]
  readonly sent: Set<string>
  isStopped: boolean
  /** Under audit: the day on which whoever has not mended is reminded. */
  remindsOn: string | null
  /** Whether it was written that it waits. */
  isTold: boolean
  /** Released by a draw, and not yet renewed. */
  isReleased: boolean
  /** Whose audit it is listed in, and whether by force. */
  listed: {
    readonly audit: string
    readonly isBlocking: boolean
    readonly isForced: boolean
    /** Null until the draw. */
    isDrawn: boolean | null
  } | null
}

export interface OracleLeave {
  readonly at: Place
  readonly kind: string
  readonly from: string
  until: string
  readonly excuses: 'months' | 'period' | 'nothing'
  state: 'granted' | 'ended'
  hasBegun: boolean
  endedOn: string | null
  readonly warned: Map<string, Set<number>>
  lookedOn: string
}

/** One person as the oracle follows him or her. */
export interface Holder {
  readonly life: Life
  readonly held: Held[]
  readonly renewals: OracleRenewal[]
  readonly leaves: OracleLeave[]
  readonly logged: LoggedEntry[]
  readonly confirmed: {
    readonly at: Place
    readonly memberOf: string
    readonly from: string
    readonly to: string
  }[]
  /** Since when the account is deleted. */
  goneOn: string | null
  /** The associations that know the account. */
  readonly knownAt: Set<Place>
  readonly mails: { readonly on: string; readonly what: string }[]
  readonly answers: string[]
}

export interface House {
  readonly association: PlannedAssociation
  ways: Ways
  /** The day of the latest change, to which what nobody has handed in is brought. */
  changedOn: string
  /** The periods of which an audit was drawn. */
  readonly drawn: Set<string>
}

export const holdsStates: readonly Standing[] = ['emerging', 'active', 'inactive', 'suspended']
/** In force, so that somebody may call themselves endorsed. */
export const isInForce = ({ state }: Held) => state === 'active' || state === 'emerging'
export const isHeld = ({ state }: Held) => holdsStates.includes(state)

/** The times in which something was held, from its story; what was taken back on its day never was. */
export function spellsOf({ heldSince, firstYearBy, story }: Held): Spell[] {
  const spells: Spell[] = []
  let from: string | null = null
  let by: string | null = null
  for (const [place, { to, on }] of story.entries()) {
    const holds = holdsStates.includes(to)
    if (holds && from === null) {
      const last = spells.at(-1)
      if (last?.until && last.until === plus(on, -1)) {
        spells.pop()
        ;[from, by] = [last.from, last.firstYearBy]
      } else [from, by] = place === 0 ? [heldSince, firstYearBy] : [on, null]
    } else if (!holds && from !== null) {
      const until = plus(on, -1)
      if (until >= from) spells.push({ from, until, firstYearBy: by })
      from = null
    }
  }
  return from === null ? spells : [...spells, { from, until: null, firstYearBy: by }]
}

export const heldAt = (holder: Holder, at: Place) => holder.held.filter((each) => each.at === at)
export const spellsAt = (holder: Holder, at: Place) => heldAt(holder, at).flatMap(spellsOf)

export function changeState(held: Held, step: string, to: Standing, on: string): void {
  const last = held.story.at(-1)?.on ?? on
  held.before = to === 'suspended' ? held.state : null
  held.state = to
  if (step === 'complete') held.validUntil = null
  forgetPassedDay(held, on)
  held.story.push({ step, to, on: on < last ? last : on })
}

/** What is in force has no last day behind it. */
export function forgetPassedDay(held: Held, on: string): void {
  if (held.state === 'active' && held.validUntil !== null && held.validUntil < on) held.validUntil = null
}

/** Whoever was given time stands in the register until then. */
export function holdsUntil({ lines }: OracleRenewal, until: string): void {
  for (const { held, isKept } of lines)
    if (isKept && held.state === 'active' && held.validUntil !== null && held.validUntil < until)
      held.validUntil = until
}

export function newHolder(life: Life): Holder {
  return {
    ...{ life, held: [], renewals: [], leaves: [], logged: [], confirmed: [] },
    ...{ goneOn: null, knownAt: new Set([life.home]), mails: [], answers: [] },
  }
}

export const notWarned = () => ({ warned: new Map<string, Set<number>>(), warnedLateOn: null, lookedOn: '' })

/** Nobody writes to whoever has left. */
export function tell(holder: Holder, on: string, what: string): void {
  if (holder.goneOn === null) holder.mails.push({ on, what })
}
