import type { DayNumber } from '../../../standards/day.ts'
import type { Calendar } from './calendar.ts'
import { seededRandom } from './random.ts'
import type { CastMember } from './read-sources.ts'
import { seasonSeed } from './season-id.ts'

/** The day on which somebody was endorsed; others who received supervision from this person know it too. */
export function endorsedOn({ name, endorsed = 1 }: CastMember, calendar: Calendar): DayNumber {
  return calendar.monthsAgo(endorsed * 12) - seededRandom(seasonSeed(`${name} endorsed`)).between(0, 150)
}
