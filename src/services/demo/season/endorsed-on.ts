import type { DayNumber } from '../../../standards/day.ts'
import type { Calendar } from './calendar.ts'
import { seededRandom } from './random.ts'
import type { CastMember } from './read-sources.ts'
import { seasonSeed } from './season-id.ts'

/** The day on which somebody was endorsed; others who received supervision from this person know it too. */
export function endorsedOn({ name, endorsed = 1 }: CastMember, calendar: Calendar): DayNumber {
  return calendar.monthsAgo(endorsed * 12) - seededRandom(seasonSeed(`${name} endorsed`)).between(0, 150)
}

/** So many days before the day of the season, Endorsements from before Attune were entered. */
export const enteredAgo = 475

/** As long as it takes to renew after the end of a year, and then to audit. */
export const settledDays = 75
