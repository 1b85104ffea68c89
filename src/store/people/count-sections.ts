import type { Section } from '../../domain/portfolio/entry.ts'
import { listing } from '../compiled.ts'
import type { Tx } from '../tables.ts'

const sectionCounts = listing((tx, personId: string) =>
  tx
    .selectFrom('portfolio_entry')
    .select(({ fn }) => ['section', fn.countAll<number>().as('count')])
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .groupBy('section'),
)

/** How many entries each section of a portfolio has; sections without one are not among them. */
export async function countSections(tx: Tx, personId: string): Promise<ReadonlyMap<Section, number>> {
  const rows = await sectionCounts(tx, personId)
  return new Map(rows.map(({ section, count }) => [section, count]))
}
