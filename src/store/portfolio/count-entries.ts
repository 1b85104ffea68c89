import type { Section } from '../../domain/portfolio/entry.ts'
import type { Tx } from '../tables.ts'

/** How many entries each section has; 0 where there are none. */
export async function countEntries(tx: Tx, personId: string): Promise<Record<Section, number>> {
  const rows = await tx
    .selectFrom('portfolio_entry')
    .select(({ fn }) => ['section', fn.countAll<number>().as('count')])
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .groupBy('section')
    .execute()
  const counts = new Map(rows.map(({ section, count }) => [section, count]))
  const count = (section: Section) => counts.get(section) ?? 0
  return {
    education: count('education'),
    work: count('work'),
    leadership: count('leadership'),
    training: count('training'),
    providers: count('providers'),
    rsc: count('rsc'),
    references: count('references'),
    agreements: count('agreements'),
    memberships: count('memberships'),
    exams: count('exams'),
    endorsements: count('endorsements'),
    judgements: count('judgements'),
  }
}
