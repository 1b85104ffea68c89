import { type Portfolio, PortfolioSchema } from '../../evaluation/portfolio.ts'
import { isSection, type SectionBody } from './entry.ts'

/** An entry that would be added or replaced; `entry` null would remove it. */
export interface EntryChange {
  readonly id: string
  readonly entry: SectionBody | null
}

/** The portfolio as it would be after the changes; it stays as it is itself. */
export function applyChanges(portfolio: Portfolio, changes: readonly EntryChange[]): Portfolio {
  const byId = new Map(changes.map((change) => [change.id, change.entry]))
  const sections = Object.keys(PortfolioSchema.shape).filter(isSection)
  const lists = sections.flatMap((section) => {
    const kept = (portfolio[section] ?? []).filter(({ id }) => id === undefined || !byId.has(id))
    const put = changes.flatMap(({ id, entry }) =>
      entry?.section === section ? [{ id, ...entry.body }] : [],
    )
    const isThere = portfolio[section] !== undefined || put.length > 0
    return isThere ? [[section, [...kept, ...put]] as const] : []
  })
  return PortfolioSchema.parse({ ...portfolio, ...Object.fromEntries(lists) })
}
