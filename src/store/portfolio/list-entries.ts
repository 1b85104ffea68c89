import { sql } from 'kysely'
import type { PortfolioEntry, Section } from '../../domain/portfolio/entry.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../tables.ts'
import { entryColumns, readEntry } from './read-entry.ts'

/** The place in a list after which the next page begins: the day and id of the last entry shown. */
export interface ListPlace {
  readonly on: Day | null
  readonly id: string
}

export interface EntryPage {
  readonly entries: readonly PortfolioEntry[]
  /** Null on the last page. */
  readonly next: ListPlace | null
}

interface ListRequest {
  readonly personId: string
  readonly section: Section
  readonly after?: ListPlace | null
  readonly limit: number
}

/** A page of a section, newest day first, before them those without a day. */
export async function listEntries(
  tx: Tx,
  { personId, section, after, limit }: ListRequest,
): Promise<EntryPage> {
  const rows = await tx
    .selectFrom('portfolio_entry')
    .select([...entryColumns, 'listed_on'])
    .where('person_id', '=', personId)
    .where('section', '=', section)
    .where('removed_at', 'is', null)
    .$if(after !== null && after !== undefined, (query) =>
      query.where(isAfter(after ?? { on: null, id: '' })),
    )
    .orderBy('listed_on', (order) => order.desc().nullsFirst())
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    entries: shown.map(readEntry),
    next: rows.length > limit && last ? { on: last.listed_on, id: last.id } : null,
  }
}

function isAfter({ on, id }: ListPlace) {
  return on === null
    ? sql<boolean>`(listed_on is not null or id > ${id}::uuid)`
    : sql<boolean>`(listed_on < ${on}::date or (listed_on = ${on}::date and id > ${id}::uuid))`
}
