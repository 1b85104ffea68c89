import type { EndorsementState } from '../../../../domain/endorsements/states.ts'
import type { EndorsementStepName, EndorsementStepTaker } from '../../../../domain/endorsements/steps.ts'
import { type Day, toDayNumber } from '../../../../standards/day.ts'
import { daysBefore } from '../days-before.ts'
import type { SeasonAssociation } from '../make-season.ts'
import { lapseDayOf, renewalTaleOf } from './season-cycle.ts'
import type { Tale } from './tale.ts'

/** What happened to an Endorsement of the season after its award. */
export interface Fate {
  readonly step: EndorsementStepName | 'renew'
  readonly to: EndorsementState
  readonly on: Day
  readonly at: Date
  readonly taker: EndorsementStepTaker
  readonly reason: string
}

/** Days before the day of the season. */
const suspended = { name: 'Kimberly Tso', ago: 40, reason: 'The licensing board has suspended your license.' }
const retired = { name: 'Consuelo Trejo', ago: 60 }

/** What happened to what somebody holds, its renewals apart. */
export function fatesOf(tale: Tale, association: SeasonAssociation, name: string): readonly Fate[] {
  const ago = (days: number) => momentOf(daysBefore(tale.season.day, days, 15))
  const told = renewalTaleOf(tale, association)
  const fates: Fate[] = []
  if (name === suspended.name)
    fates.push({
      ...{ step: 'suspend', to: 'suspended', taker: 'staff', reason: suspended.reason },
      ...ago(suspended.ago),
    })
  if (name === retired.name)
    fates.push({ step: 'retire', to: 'retired', taker: 'holder', reason: '', ...ago(retired.ago) })
  const lapsedOn = lapseDayOf(tale, association)
  if (lapsedOn && told?.lapsed.includes(name))
    fates.push({ step: 'lapse', to: 'lapsed', taker: 'system', reason: '', ...momentOn(lapsedOn) })
  if (lapsedOn && told?.returned === name)
    fates.push({
      ...{ step: 'reinstate', to: 'active', taker: 'staff', reason: '' },
      ...ago(returnedAgo(tale, lapsedOn)),
    })
  return fates
}

/** When whoever came back after a lapse was reinstated: some months ago, where the lapse is that long ago. */
export function returnedAgo({ season }: Tale, lapsedOn: Day): number {
  return Math.min(90, Math.floor((toDayNumber(season.day) - toDayNumber(lapsedOn)) / 2))
}

/** By the system, in the morning of its day. */
function momentOn(on: Day) {
  return { on, at: daysBefore(on, 0, 13) }
}

function momentOf(at: Date) {
  return { on: at.toISOString().slice(0, 10), at }
}
