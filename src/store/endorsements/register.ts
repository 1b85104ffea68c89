import { type RawBuilder, sql } from 'kysely'
import { isShownState, type ShownState } from '../../domain/endorsements/state-shown.ts'
import type { EndorsementState } from '../../domain/endorsements/states.ts'
import type { Day } from '../../standards/day.ts'
import type { Db, Tx } from '../tables.ts'
import { afterAll } from '../workbench/has-words.ts'

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
  const words = await wordsOf(tx, search)
  const isWordless = (part: 'name' | 'place') =>
    search[part].trim() !== '' && !words.some((word) => word.part === part)
  if (isWordless('name') || isWordless('place')) return { entries: [] }
  const { rows } = await sql<FoundRow>`
    with found as materialized (${foundBy(search, words)})
    select entry.endorsement_id as id, entry.association_id as "associationId", number, name, place, category,
      standard, state, awarded_on as "awardedOn", valid_until as "validUntil"
    from found join register_entry entry on entry.endorsement_id = found.endorsement_id
    order by found.name_key, found.endorsement_id`.execute(tx)
  const entries = rows.slice(0, search.limit).map(readEntry)
  const last = entries.at(-1)
  return { entries, ...(rows.length > search.limit && last && { next: last.id }) }
}

type FoundRow = Omit<RegisterEntry, 'state'> & { readonly state: string }

/** A beginning of a word that an entry must have. */
interface AskedWord {
  readonly part: 'name' | 'place'
  readonly word: string
}

/** So many entries with a word tell enough of how rare it is. */
const enough = 300

/** What was typed as words, the rarest first. */
async function wordsOf(tx: Tx, { name, place }: RegisterSearch): Promise<readonly AskedWord[]> {
  if (name.trim() === '' && place.trim() === '') return []
  const { rows } = await sql<AskedWord>`
    select part, word from (
        select 'name' as part, unnest(search_words(${name})) collate "C" as word
        union all select 'place', unnest(search_words(${place})) collate "C") asked,
      lateral (select count(*) as entries from (select from register_word known
        where known.part = asked.part and known.word >= asked.word and known.word < (asked.word || ${afterAll}) collate "C"
        limit ${sql.lit(enough)}) there) seen
    order by seen.entries, length(word) desc, part, word`.execute(tx)
  return rows
}

/** Places in the order of names: by the rarest word, of whose entries the other words are asked. */
function foundBy(
  { associationId, category, after, limit }: RegisterSearch,
  [first, ...others]: readonly AskedWord[],
): RawBuilder<unknown> {
  const conditions = [
    ...(first ? [begins('found', first)] : []),
    ...others.map(
      (word) => sql`exists (select from register_word own
        where own.endorsement_id = found.endorsement_id and ${begins('own', word)})`,
    ),
    ...(associationId === undefined ? [] : [sql`found.association_id = ${associationId}::uuid`]),
    ...(category === '' ? [] : [sql`found.category = ${category}`]),
    ...(after === undefined
      ? []
      : [
          sql`(found.name_key, found.endorsement_id) > (select before.name_key, before.endorsement_id
            from register_entry before where before.endorsement_id = ${after}::uuid)`,
        ]),
  ]
  return sql`select ${first ? sql`distinct` : sql``} found.name_key, found.endorsement_id
    from ${first ? sql`register_word` : sql`register_entry`} found
    where ${conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)}
    order by found.name_key, found.endorsement_id limit ${sql.lit(limit + 1)}`
}

const begins = (table: 'found' | 'own', { part, word }: AskedWord): RawBuilder<unknown> =>
  sql`(${sql.ref(`${table}.part`)} = ${sql.lit(part)} and ${sql.ref(`${table}.word`)} >= ${word}
    and ${sql.ref(`${table}.word`)} < ${word + afterAll})`

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
