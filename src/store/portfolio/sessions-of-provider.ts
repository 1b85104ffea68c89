import { sql } from 'kysely'
import type { PortfolioEntry } from '../../domain/portfolio/entry.ts'
import type { Tx } from '../tables.ts'
import { entryColumns, readEntry } from './read-entry.ts'

/** The sessions that name a provider, newest first. */
export async function listSessionsOf(
  tx: Tx,
  personId: string,
  providerId: string,
): Promise<PortfolioEntry<'rsc'>[]> {
  const rows = await tx
    .selectFrom('portfolio_entry')
    .select(entryColumns)
    .where('person_id', '=', personId)
    .where('section', '=', 'rsc')
    .where('removed_at', 'is', null)
    .where(sql<boolean>`body ->> 'provider' = ${providerId}`)
    .orderBy('listed_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(readEntry).filter((entry) => entry.section === 'rsc')
}

/** Which of these ids are no provider of the person, or no longer. */
export async function listUnknownProviders(
  tx: Tx,
  personId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('portfolio_entry')
    .select('id')
    .where('person_id', '=', personId)
    .where('section', '=', 'providers')
    .where('removed_at', 'is', null)
    .execute()
  const known = new Set(rows.map(({ id }) => id))
  return ids.filter((id) => !known.has(id))
}
