import { type Selectable, sql } from 'kysely'
import { type Basis, listedOn, type PortfolioEntry } from '../../domain/portfolio/entry.ts'
import type { Step } from '../../domain/portfolio/plan-undo.ts'
import type { Tx } from '../tables.ts'
import type { Author } from './insert-entries.ts'
import { readEntry } from './read-entry.ts'
import type { PortfolioTables } from './tables.ts'
import { toJson } from './to-json.ts'

/** A step, with how its figures came about; where that is not told, what was known of it stays. */
export interface StoredStep extends Step {
  readonly basis?: Basis | null
}

/**
 * Takes steps and the record of them. A step whose entry stands at another version, or was removed or
 * restored meanwhile, is not taken and not among the answer.
 */
export async function changeEntries(
  tx: Tx,
  { personId, at, batch }: Author,
  steps: readonly StoredStep[],
): Promise<PortfolioEntry[]> {
  const given = steps.map(({ entry, ...step }) => ({
    ...step,
    section: entry.section,
    body: entry.body,
    tells_basis: step.basis !== undefined,
    listed_on: listedOn(entry),
  }))
  const { rows } = await sql<Selectable<PortfolioTables['portfolio_entry']>>`
    with step as (
      select * from jsonb_to_recordset(${toJson(given)}::jsonb)
        as step (id uuid, version int, kind text, section text, body jsonb, basis jsonb, tells_basis boolean,
          listed_on date)
    ), before as (
      select entry.id, entry.body, step.kind, step.body as new_body, step.basis, step.tells_basis,
        step.listed_on
      from portfolio_entry entry join step using (id, version, section)
      where entry.person_id = ${personId}::uuid and (entry.removed_at is null) = (step.kind <> 'restored')
      for update of entry
    ), saved as (
      update portfolio_entry entry set body = new_body,
        basis = case when tells_basis then nullif(before.basis, 'null') else entry.basis end,
        listed_on = before.listed_on, version = entry.version + 1, updated_at = ${at}::timestamptz,
        removed_at = case kind when 'removed' then ${at}::timestamptz end
      from before where entry.id = before.id
      returning entry.*
    ), kept as (
      insert into portfolio_change
        (entry_id, person_id, version, kind, body_before, body_after, by_person, changed_at, batch)
      select id, person_id, version, kind, case when kind <> 'restored' then before.body end,
        case when kind <> 'removed' then saved.body end, person_id, updated_at, ${batch}::uuid
      from saved join before using (id)
    )
    select * from saved`.execute(tx)
  return rows.map(readEntry)
}
