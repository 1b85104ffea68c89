import { addMonths, type Day, toDay, toDayNumber } from '../../standards/day.ts'
import type { AssociationPolicy } from '../policy/association-policy.ts'
import type { ApplicationState } from './states.ts'
import { steps } from './steps.ts'

type ExpiryPolicy = Pick<AssociationPolicy['applications'], 'expiresAfterMonths' | 'warningDays'>

/** The last day on which an application waits that came into this state on a day; null where others have the next step. */
export function expiryAfter(state: ApplicationState, on: Day, policy: ExpiryPolicy): Day | null {
  const waiting: readonly ApplicationState[] = steps.expire.from
  return waiting.includes(state) ? toDay(addMonths(toDayNumber(on), policy.expiresAfterMonths)) : null
}

/** How many days are left, the last one included: 1 on the last day, 0 where it is over. */
export function daysLeft(expiresOn: Day, today: Day): number {
  return Math.max(0, toDayNumber(expiresOn) - toDayNumber(today) + 1)
}

/** Whether the end is so near that the applicant is warned. */
export function isNearExpiry(expiresOn: Day | null, today: Day, { warningDays }: ExpiryPolicy): boolean {
  return expiresOn !== null && daysLeft(expiresOn, today) <= Math.max(0, ...warningDays)
}
