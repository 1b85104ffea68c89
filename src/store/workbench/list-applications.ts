import { type RawBuilder, sql } from 'kysely'
import type { ApplicationState } from '../../domain/applications/states.ts'
import type { ApplicationsFind } from '../../domain/workbench/applications-find.ts'
import type { Tx } from '../tables.ts'
import { hasWords, searchWords } from './has-words.ts'

/** An application as a list shows it. */
export interface ListedApplication {
  readonly id: string
  readonly number: number
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly standard: string
  readonly state: ApplicationState
  readonly stateSince: Date
  readonly version: number
}

/** The application after which a page begins. */
export interface ApplicationPlace {
  readonly since: string
  readonly id: string
}

interface Request {
  readonly associationId: string
  /** Whoever looks: the own application is for colleagues. */
  readonly readerId: string
  readonly find: ApplicationsFind
  readonly now: Date
}

interface PageRequest extends Request {
  readonly after?: ApplicationPlace | undefined
  readonly limit: number
}

export interface ApplicationList {
  readonly applications: readonly ListedApplication[]
  readonly next?: ApplicationPlace
}

/** Those that wait longest first; without a wish for a state, those that are still on their way. */
export async function listApplications(tx: Tx, request: PageRequest): Promise<ApplicationList> {
  const { after, limit } = request
  const place = after
    ? sql`(application.state_since, application.id) > (${after.since}::timestamptz, ${after.id}::uuid)`
    : sql`true`
  const { rows } = await sql<ListedApplication & { readonly place: string }>`
    select listed.id, listed.number, listed.person_id as "personId", person.name, person.email, listed.standard,
      listed.state, listed.state_since as "stateSince", listed.state_since::text as place, listed.version
    from (select application.* from application where ${await conditionOf(tx, request)} and ${place}
      order by application.state_since, application.id limit ${sql.lit(limit + 1)}) listed
    join person on person.id = listed.person_id
    order by listed.state_since, listed.id`.execute(tx)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    applications: shown.map(({ place: _, ...application }) => application),
    ...(rows.length > limit && last && { next: { since: last.place, id: last.id } }),
  }
}

/** How many there are, counted no further than one more than `most`. */
export async function countApplications(
  tx: Tx,
  request: Request & { readonly most: number },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from
    (select from application where ${await conditionOf(tx, request)} limit ${sql.lit(request.most + 1)}) counted`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

async function conditionOf(
  tx: Tx,
  { associationId, readerId, find, now }: Request,
): Promise<RawBuilder<unknown>> {
  const conditions = [
    sql`application.association_id = ${associationId}::uuid and application.person_id <> ${readerId}::uuid`,
    stateIs(find),
  ]
  if (find.standard) conditions.push(sql`application.standard = ${find.standard}`)
  if (find.days) {
    const latest = new Date(now.getTime() - find.days * 86_400_000)
    conditions.push(sql`application.state_since <= ${latest}::timestamptz`)
  }
  if (find.reviewer)
    conditions.push(sql`application.id in (select given.application_id from review given
      where given.reviewer_id = ${find.reviewer}::uuid and given.association_id = ${associationId}::uuid
        and given.state = 'assigned')`)
  if (find.words) conditions.push(await wordsMatch(tx, associationId, find.words))
  return sql.join(conditions, sql` and `)
}

/** Somebody searched for is found whatever became of the application. */
function stateIs({ state, words }: ApplicationsFind): RawBuilder<unknown> {
  if (state === 'registering') return sql`application.registration = 'asked' and application.state = 'draft'`
  if (state) return sql`application.state = ${sql.lit(state)}`
  return words ? sql`true` : sql`application.state not in ('endorsed', 'withdrawn', 'expired')`
}

async function wordsMatch(tx: Tx, associationId: string, given: string): Promise<RawBuilder<unknown>> {
  const [, number] = /^#?(\d{1,9})$/.exec(given) ?? []
  if (number !== undefined) return sql`application.number = ${Number(number)}`
  return hasWords(associationId, sql`application.person_id`, await searchWords(tx, given))
}

/** Applications by their ids, as far as the scope shows them, in the order of names. */
export async function listApplicationsByIds(
  tx: Tx,
  associationId: string,
  ids: readonly string[],
): Promise<ListedApplication[]> {
  if (ids.length === 0) return []
  return tx
    .selectFrom('application')
    .innerJoin('person', 'person.id', 'application.person_id')
    .select([
      ...([
        'application.id',
        'number',
        'application.person_id as personId',
        'person.name',
        'person.email',
      ] as const),
      ...(['standard', 'state', 'state_since as stateSince', 'version'] as const),
    ])
    .where('application.association_id', '=', associationId)
    .where('application.id', 'in', ids)
    .orderBy('person.name')
    .orderBy('application.id')
    .execute()
}
