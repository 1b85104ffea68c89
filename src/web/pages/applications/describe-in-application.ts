import { keptSections } from '../../../domain/portfolio/entry.ts'
import type { Portfolio } from '../../../evaluation/portfolio.ts'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { describeEntries, type EntryLabel } from '../distance/describe-entries.ts'

/** The labels of what an application is judged by; what the person keeps leads to its page, the association's facts to none. */
export function describeInApplication(
  portfolio: Portfolio,
  language: Language,
): (entry: string) => EntryLabel {
  const describe = describeEntries(portfolio, language)
  // Memberships are claims of the person and confirmations of the association, side by side.
  const sections = keptSections.filter((section) => section !== 'memberships')
  const sectionOf = new Map(
    sections.flatMap((section) => (portfolio[section] ?? []).map(({ id }) => [id, section] as const)),
  )
  return (entry) => {
    const section = sectionOf.get(entry)
    return section === undefined
      ? describe(entry)
      : { ...describe(entry), href: paths.entry.href(section, entry) }
  }
}
