import { type Day, toDay, toDayNumber } from '../../standards/day.ts'
import type { RenewalPolicy } from '../policy/renewal-policy.ts'
import type { Renewal } from './renewal.ts'

/** A day on which the system has something to do about a renewal that nobody handed in. */
export interface Moment {
  readonly on: Day
  readonly kind: 'opens' | 'reminder' | 'late' | 'lapses'
  /** Names its mail: sent once, and anew where the days moved. */
  readonly key: string
}

type Days = Pick<Renewal, 'opensOn' | 'dueOn' | 'lapsesOn'>

/** Those days in their order; none where nothing is owed. */
export function momentsOf({ reminderDays }: RenewalPolicy, { opensOn, dueOn, lapsesOn }: Days): Moment[] {
  if (opensOn === null || dueOn === null) return []
  const reminders = [...new Set(reminderDays)]
    .map((days) => ({ on: toDay(toDayNumber(dueOn) - days), key: `due:${dueOn}:${days}` }))
    .filter(({ on }) => on > opensOn)
    .map((each) => ({ ...each, kind: 'reminder' as const }))
  const late = { on: toDay(toDayNumber(dueOn) + 1), kind: 'late' as const, key: `late:${dueOn}` }
  const moments: Moment[] = [
    { on: opensOn, kind: 'opens', key: `opens:${dueOn}` },
    ...reminders,
    // Without a grace there is no day on which somebody is late and still endorsed.
    ...(lapsesOn !== null && late.on >= lapsesOn ? [] : [late]),
    ...(lapsesOn === null ? [] : [{ on: lapsesOn, kind: 'lapses' as const, key: `lapsed:${lapsesOn}` }]),
  ]
  return moments.toSorted((a, b) => (a.on < b.on ? -1 : 1))
}

/** Names the letter that tells somebody of more time, until that day. */
export function keyOfMoreTime(until: Day): string {
  return `until:${until}`
}

/**
 * Whether one of the mails that were sent told of the end that is near: the day on which it is due, or until which
 * time was given. A message of the association to many does not, nor does what was sent before the days moved.
 */
export function isWarned(
  sent: readonly string[],
  { dueOn, graceUntil }: Pick<Renewal, 'dueOn' | 'graceUntil'>,
): boolean {
  if (dueOn === null) return false
  const warnings = [
    `opens:${dueOn}`,
    `late:${dueOn}`,
    ...(graceUntil === null ? [] : [keyOfMoreTime(graceUntil)]),
  ]
  return sent.some((key) => warnings.includes(key) || key.startsWith(`due:${dueOn}:`))
}

/** What is due on a day: the latest that has come, because one that was missed is overtaken by the next. */
export function momentDue(moments: readonly Moment[], today: Day): Moment | undefined {
  return moments.findLast(({ on }) => on <= today)
}

/** The next day after one on which there is something to do. */
export function nextMoment(moments: readonly Moment[], after: Day): Day | null {
  return moments.find(({ on }) => on > after)?.on ?? null
}
