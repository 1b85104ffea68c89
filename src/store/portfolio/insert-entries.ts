import { type Selectable, sql } from 'kysely'
import { type Basis, listedOn, type PortfolioEntry, type SectionBody } from '../../domain/portfolio/entry.ts'
import type { Tx } from '../tables.ts'
import { readEntry } from './read-entry.ts'
import type { PortfolioTables } from './tables.ts'
import { toJson } from './to-json.ts'

/** Who changes whose portfolio, when, and what is undone together. */
export interface Author {
  readonly personId: string
  readonly at: Date
  readonly batch: string
}

export interface NewEntry {
  /** Made by the database where the form gave none. */
  readonly id?: string
  readonly entry: SectionBody
  readonly basis?: Basis | null
}

/** Adds entries and the record of it. An id that is taken already is left as it is, and not among the answer. */
export async function insertEntries(
  tx: Tx,
  { personId, at, batch }: Author,
  entries: readonly NewEntry[],
  kind: 'added' | 'imported' = 'added',
): Promise<PortfolioEntry[]> {
  const given = entries.map(({ id, entry, basis }) => ({
    id,
    section: entry.section,
    body: entry.body,
    basis,
    listed_on: listedOn(entry),
  }))
  const { rows } = await sql<Selectable<PortfolioTables['portfolio_entry']>>`
    with given as (
      select * from jsonb_to_recordset(${toJson(given)}::jsonb)
        as entry (id uuid, section text, body jsonb, basis jsonb, listed_on date)
    ), saved as (
      insert into portfolio_entry (id, person_id, section, body, basis, listed_on, created_at, updated_at)
      select coalesce(id, gen_random_uuid()), ${personId}::uuid, section, body, nullif(basis, 'null'),
        listed_on, ${at}::timestamptz, ${at}::timestamptz from given
      on conflict (id) do nothing
      returning *
    ), kept as (
      insert into portfolio_change
        (entry_id, person_id, version, kind, body_after, by_person, changed_at, batch)
      select id, person_id, version, ${kind}, body, person_id, updated_at, ${batch}::uuid from saved
    )
    select * from saved`.execute(tx)
  return rows.map(readEntry)
}
