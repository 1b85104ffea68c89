import { isSection } from '../../../domain/portfolio/entry.ts'
import type { Portfolio } from '../../../evaluation/portfolio.ts'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { describeEntries, type EntryLabel } from '../distance/describe-entries.ts'

/** The labels of one's own entries, each with the way to its page. */
export function describeOwn(portfolio: Portfolio, language: Language): (entry: string) => EntryLabel {
  const describe = describeEntries(portfolio, language)
  const sections = new Map(
    Object.entries(portfolio).flatMap(([section, entries]) =>
      isSection(section) && Array.isArray(entries)
        ? entries.flatMap(({ id }) => (id === undefined ? [] : [[id, section] as const]))
        : [],
    ),
  )
  return (entry) => {
    const section = sections.get(entry)
    return section ? { ...describe(entry), href: paths.entry.href(section, entry) } : describe(entry)
  }
}
