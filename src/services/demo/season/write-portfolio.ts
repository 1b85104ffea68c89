import type { Portfolio } from '../../../evaluation/portfolio.ts'
import { readPortfolio } from '../../../evaluation/read-portfolio.ts'
import { toDayNumber } from '../../../standards/day.ts'
import { type Chapter, gather, type KnownProvider, type Life, type WholeChapter } from './life.ts'
import { addressOf, seasonId } from './season-id.ts'

/** Somebody's life as a document of `attune-portfolio/1`, checked. What lies ahead of the day is not in it. */
export function writePortfolio(life: Life, chapter: Chapter): Portfolio {
  const { name } = life.who
  const { sessions, ...lists } = untilToday(life, gather(chapter))
  const providers = [...new Map(sessions.flatMap(({ by }) => (by ? [[by.name, by] as const] : []))).values()]
  const document = {
    format: 'attune-portfolio/1',
    person: { name, email: addressOf(name) },
    ...Object.fromEntries(
      Object.entries<readonly object[]>(lists).map(([list, entries]) => [list, withIds(name, list, entries)]),
    ),
    providers: providers.map((provider) => ({ id: providerId(name, provider), ...provider })),
    rsc: withIds(name, 'rsc', sessions).map(({ by, ...session }) => ({
      ...session,
      ...(by && { provider: providerId(name, by) }),
    })),
  }
  const reading = readPortfolio(document)
  if ('portfolio' in reading) return reading.portfolio
  throw new Error(reading.faults.map(({ path, message }) => `${name} ${path}: ${message}`).join('\n'))
}

function untilToday({ calendar }: Life, chapter: WholeChapter): WholeChapter {
  const isOver = (day: string | null | undefined) => !day || toDayNumber(day) <= calendar.today
  return {
    ...chapter,
    training: chapter.training.filter(({ completedOn }) => isOver(completedOn)),
    sessions: chapter.sessions.filter(({ to }) => isOver(to)),
  }
}

function withIds<Entry extends object>(name: string, list: string, entries: readonly Entry[]) {
  return entries.map((entry, index) => ({ ...entry, id: seasonId(`${name}/${list}/${index}`) }))
}

function providerId(name: string, provider: KnownProvider): string {
  return seasonId(`${name}/providers/${provider.name}`)
}
