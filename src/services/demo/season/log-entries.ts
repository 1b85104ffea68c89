import { isSection, listedOn, type SectionBody, SectionBodySchema } from '../../../domain/portfolio/entry.ts'
import { type Day, toDay, toDayNumber } from '../../../standards/day.ts'
import type { SeasonPerson } from './make-season.ts'
import { type Random, seededRandom } from './random.ts'
import { seasonId, seasonSeed } from './season-id.ts'

/** An entry of somebody's portfolio, and when it was written down. */
interface LoggedEntry {
  readonly id: string
  readonly entry: SectionBody
  readonly listedOn: Day | null
  readonly at: Date
  /** What lay behind when the person joined was brought in at once. */
  readonly kind: 'added' | 'imported'
  readonly batch: string
}

const logs = new WeakMap<SeasonPerson, { readonly today: Day; readonly log: readonly LoggedEntry[] }>()

/** Portfolios grow: what happened before somebody joined came in one batch, the rest within days of its happening. */
export function logEntries(person: SeasonPerson, today: Day): readonly LoggedEntry[] {
  const kept = logs.get(person)
  if (kept?.today === today) return kept.log
  const log = makeLog(person, today)
  logs.set(person, { today, log })
  return log
}

function makeLog(person: SeasonPerson, today: Day): LoggedEntry[] {
  const random = seededRandom(seasonSeed(`${person.name} logs`))
  const importBatch = seasonId(`${person.name}/import`)
  return entriesOf(person).map(({ id, entry }, index) => {
    const listed = listedOn(entry)
    if (listed === null || listed <= person.joinedOn) {
      const at = instant(person.joinedOn, 15 * 3600 + index)
      return { id, entry, listedOn: listed, at, kind: 'imported', batch: importBatch }
    }
    const at = instant(someDaysLater(listed, today, random), random.between(13 * 3600, 23 * 3600))
    return { id, entry, listedOn: listed, at, kind: 'added', batch: seasonId(`${id}/added`) }
  })
}

function entriesOf({ portfolio }: SeasonPerson): { id: string; entry: SectionBody }[] {
  return Object.keys(portfolio)
    .filter(isSection)
    .flatMap((section) =>
      (portfolio[section] ?? []).map(({ id = '', ...body }) => ({
        id,
        entry: SectionBodySchema.parse({ section, body }),
      })),
    )
}

/** Never after yesterday, so that it lies in the past in every time zone. */
function someDaysLater(day: Day, today: Day, random: Random): Day {
  return toDay(Math.min(toDayNumber(day) + random.between(0, 9), toDayNumber(today) - 1))
}

function instant(day: Day, second: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + second * 1000)
}
