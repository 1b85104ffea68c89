import { type Day, toDay, toDayNumber } from '../../standards/day.ts'
import type { RenewalState } from '../renewals/states.ts'
import { type AuditEntry, type AuditWait, isUnderAudit } from './audit.ts'

interface Asked {
  readonly dueOn: Day
  /** How many days before the last day whoever has not answered is reminded. */
  readonly remindDays: number
  readonly today: Day
}

/** The first day on which there is something to do about what is asked today: remind, or see that nobody answered. */
export function firstLook({ dueOn, remindDays, today }: Asked): Day {
  const remindsOn = toDay(toDayNumber(dueOn) - remindDays)
  return remindsOn > today ? remindsOn : dayAfter(dueOn)
}

/** What the clock does about a renewal that is drawn. */
type AuditDay =
  /** Tell the person what is asked. */
  | { readonly kind: 'tell' }
  | { readonly kind: 'remind'; readonly looksOn: Day }
  /** Staff have to look. */
  | { readonly kind: 'wait'; readonly waitsFor: AuditWait }
  | { readonly kind: 'nothing'; readonly looksOn: Day | null }

interface OnADay {
  readonly entry: Pick<AuditEntry, 'openedAt' | 'answeredAt' | 'dueOn' | 'waitsFor'>
  readonly state: RenewalState
  readonly remindDays: number
  readonly today: Day
}

/** What is due about a renewal that is drawn, on a day: nothing any more once it is answered and looked at. */
export function decideAuditDay({ entry, state, remindDays, today }: OnADay): AuditDay {
  const { openedAt, answeredAt, dueOn, waitsFor } = entry
  if (!openedAt) return { kind: 'tell' }
  if (!isUnderAudit(state)) return { kind: 'nothing', looksOn: null }
  if (state === 'drawn' || answeredAt) return { kind: 'wait', waitsFor: waitsFor ?? 'evidence' }
  if (dueOn === null) return { kind: 'nothing', looksOn: null }
  if (today > dueOn) return { kind: 'wait', waitsFor: 'overdue' }
  const remindsOn = toDay(toDayNumber(dueOn) - remindDays)
  return today >= remindsOn
    ? { kind: 'remind', looksOn: dayAfter(dueOn) }
    : { kind: 'nothing', looksOn: remindsOn }
}

function dayAfter(day: Day): Day {
  return toDay(toDayNumber(day) + 1)
}
