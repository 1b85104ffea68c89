import type { Day } from '../../standards/day.ts'
import { type LoggedSection, listedOn, type PortfolioEntry, type SectionBody } from './entry.ts'
import { onDay } from './on-day.ts'

/** The latest training or session once more, on another day; undefined where there was none. */
export function repeatLast(
  entries: readonly PortfolioEntry[],
  section: LoggedSection,
  on: Day,
): SectionBody<LoggedSection> | undefined {
  const [last] = entries
    .filter((entry): entry is PortfolioEntry<LoggedSection> => entry.section === section && !entry.removedAt)
    .toSorted(latestFirst)
  return last && onDay(last, on)
}

function latestFirst(a: PortfolioEntry, b: PortfolioEntry): number {
  const [dayA, dayB] = [listedOn(a) ?? '', listedOn(b) ?? '']
  if (dayA !== dayB) return dayA < dayB ? 1 : -1
  return b.createdAt.getTime() - a.createdAt.getTime()
}
