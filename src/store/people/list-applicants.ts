import { sql } from 'kysely'
import type { Tx } from '../tables.ts'
import { hasWords, searchWords } from '../workbench/has-words.ts'

/** An applicant as the list of an association's people shows him or her. */
export interface ListedApplicant {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly entryCount: number
  readonly changedAt: Date | null
}

interface Request {
  readonly associationId: string
  /** Only those whom this person advises. */
  readonly advisedBy?: string | undefined
  /** Only those whom nobody advises. */
  readonly withoutAdvisor?: boolean
  /** Beginnings of words of the name or the address. */
  readonly search?: string
  /** The applicant after whom the page begins. */
  readonly after?: string | undefined
  readonly limit: number
}

export interface ApplicantPage {
  readonly applicants: readonly ListedApplicant[]
  /** The last of this page, where there is another one. */
  readonly next?: string
}

const byName = sql<string>`person.name collate "und-x-icu"`

/** Applicants of an association by name, a page at a time. */
export async function listApplicants(tx: Tx, request: Request): Promise<ApplicantPage> {
  const { associationId, advisedBy, withoutAdvisor, search = '', after, limit } = request
  let query = applicantsOf(tx, associationId)
  if (advisedBy !== undefined) query = query.where(isAdvised(associationId, advisedBy))
  if (withoutAdvisor) query = query.where(sql<boolean>`not ${isAdvised(associationId)}`)
  if (search !== '')
    query = query.where(hasWords(associationId, sql`person.id`, await searchWords(tx, search)))
  if (after) query = query.where(sql<boolean>`(${byName}, person.id) > (${nameOf(after)}, ${after}::uuid)`)
  const rows = await query
    .orderBy(byName)
    .orderBy('person.id')
    .limit(limit + 1)
    .execute()
  const applicants = rows.slice(0, limit)
  const last = applicants.at(-1)
  return { applicants, ...(rows.length > limit && last && { next: last.id }) }
}

function nameOf(id: string) {
  return sql`(select before.name collate "und-x-icu" from person before where before.id = ${id}::uuid)`
}

function isAdvised(associationId: string, advisorId?: string) {
  const byThisOne = advisorId === undefined ? sql`true` : sql`advising.advisor_id = ${advisorId}::uuid`
  return sql<boolean>`exists (select from advising where advising.applicant_id = person.id
    and advising.association_id = ${associationId}::uuid and advising.until is null and ${byThisOne})`
}

export function findApplicant(
  tx: Tx,
  associationId: string,
  personId: string,
): Promise<ListedApplicant | undefined> {
  return applicantsOf(tx, associationId).where('person.id', '=', personId).executeTakeFirst()
}

function applicantsOf(tx: Tx, associationId: string) {
  return tx
    .selectFrom('person')
    .innerJoin('association_role as held', 'held.person_id', 'person.id')
    .leftJoin('portfolio', 'portfolio.person_id', 'person.id')
    .select([
      'person.id',
      'person.name',
      'person.email',
      sql<number>`coalesce(entry_count, 0)`.as('entryCount'),
      'portfolio.changed_at as changedAt',
    ])
    .where('held.association_id', '=', associationId)
    .where('held.role', '=', 'applicant')
}
