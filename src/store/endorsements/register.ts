import { sql } from 'kysely'
import { isShownState, type ShownState } from '../../domain/endorsements/state-shown.ts'
import type { EndorsementState } from '../../domain/endorsements/states.ts'
import type { Day } from '../../standards/day.ts'
import type { Db, Tx } from '../tables.ts'
import { searchWords } from '../workbench/has-words.ts'

/** An entry as anybody may read it. */
export interface RegisterEntry {
  readonly id: string
  readonly associationId: string
  readonly number: string
  readonly name: string
  readonly place: string
  readonly category: string
  readonly standard: string
  readonly state: ShownState
  readonly awardedOn: Day
  readonly validUntil: Day | null
}

export interface RegisterSearch {
  /** One association's register; the network's where it is left out. */
  readonly associationId?: string | undefined
  /** Beginnings of words. */
  readonly name: string
  readonly place: string
  readonly category: string
  /** The entry after which the page begins. */
  readonly after?: string | undefined
  readonly limit: number
}

export interface RegisterPage {
  readonly entries: readonly RegisterEntry[]
  /** The last entry of this page, where there is another one. */
  readonly next?: string
}

const columns = [
  'endorsement_id as id',
  'association_id as associationId',
  'number',
  'name',
  'place',
  'category',
  'standard',
  'state',
  'awarded_on as awardedOn',
  'valid_until as validUntil',
] as const

/** The register by name, a page at a time. Words without a letter or figure find nobody. */
export async function searchRegister(tx: Tx, search: RegisterSearch): Promise<RegisterPage> {
  const { associationId, category, after, limit } = search
  const [name, place] = [await beginningsOf(tx, search.name), await beginningsOf(tx, search.place)]
  if (name === null || place === null) return { entries: [] }
  const fitting = tx
    .selectFrom('register_entry')
    .select(['endorsement_id', 'name_key'])
    .$if(associationId !== undefined, (query) => query.where('association_id', '=', associationId ?? ''))
    .$if(category !== '', (query) => query.where('category', '=', category))
    .$if(name !== '', (query) => query.where(sql<boolean>`name_words @@ ${name}::tsquery`))
    .$if(place !== '', (query) => query.where(sql<boolean>`place_words @@ ${place}::tsquery`))
  // Found by their words first, and put into order then: read in order, few would be looked for among all.
  const hasWords = name !== '' || place !== ''
  const found = await tx
    .with(
      (cte) => (hasWords ? cte('fitting').materialized() : cte('fitting').notMaterialized()),
      () => fitting,
    )
    .selectFrom('fitting')
    .select('endorsement_id as id')
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(name_key, endorsement_id) > (select before.name_key, before.endorsement_id
          from register_entry before where before.endorsement_id = ${after}::uuid)`,
      ),
    )
    .orderBy('name_key')
    .orderBy('endorsement_id')
    .limit(limit + 1)
    .execute()
  const entries = await entriesOf(
    tx,
    found.slice(0, limit).map(({ id }) => id),
  )
  const last = entries.at(-1)
  return { entries, ...(found.length > limit && last && { next: last.id }) }
}

async function entriesOf(tx: Tx, ids: readonly string[]): Promise<RegisterEntry[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('register_entry')
    .select(columns)
    .where('endorsement_id', 'in', [...ids])
    .orderBy('name_key')
    .orderBy('endorsement_id')
    .execute()
  return rows.map(readEntry)
}

/** Words as the index finds their beginnings; null where something was typed that has no word. */
async function beginningsOf(tx: Tx, text: string): Promise<string | null> {
  if (text.trim() === '') return ''
  const words = await searchWords(tx, text)
  return words.length === 0 ? null : words.map((word) => `'${word}':*`).join(' & ')
}

export async function findEntry(
  db: Db | Tx,
  associationId: string,
  number: string,
): Promise<RegisterEntry | undefined> {
  const row = await db
    .selectFrom('register_entry')
    .select(columns)
    .where('association_id', '=', associationId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && readEntry(row)
}

function readEntry<Row extends { readonly state: string }>(row: Row) {
  if (!isShownState(row.state)) throw new Error(`The register shows ${row.state}, which is no state.`)
  return { ...row, state: row.state }
}

/** How the Endorsement of a number stood at the end of a day, for whoever knows its holder's name too. */
export interface StandingFound {
  readonly number: string
  readonly nameShown: string
  readonly category: string
  readonly standard: string
  readonly awardedOn: Day
  readonly validUntil: Day | null
  readonly state: EndorsementState | null
}

interface StandingAsked {
  readonly associationId: string
  readonly number: string
  readonly name: string
  readonly on: Day
}

export async function findStandingOn(db: Db | Tx, asked: StandingAsked): Promise<StandingFound | undefined> {
  const { associationId, number, name, on } = asked
  const { rows } =
    await sql<StandingFound>`select entry_number as number, name_shown as "nameShown", category,
    standard, awarded_on as "awardedOn", valid_until as "validUntil", state
    from standing_on(${associationId}::uuid, ${number}, ${name}, ${on}::date)`.execute(db)
  return rows[0]
}
