import { sql } from 'kysely'
import type { Tx } from '../tables.ts'

interface Assignment {
  readonly associationId: string
  readonly advisorId: string
  readonly applicantIds: readonly string[]
  readonly byPersonId: string
  readonly at: Date
}

/**
 * Has an advisor of the association advise applicants of it. Whoever is advised by that advisor already,
 * is no applicant there or is the advisor is left out. Answers how many were assigned.
 */
export async function insertAdvising(tx: Tx, assignment: Assignment): Promise<number> {
  const { associationId, advisorId, applicantIds, byPersonId, at } = assignment
  const { numAffectedRows } = await sql`
    insert into advising (association_id, advisor_id, applicant_id, since, assigned_by)
    select held.association_id, advisor.person_id, held.person_id, ${at}::timestamptz, ${byPersonId}::uuid
    from association_role held join association_role advisor using (association_id)
    where held.association_id = ${associationId}::uuid and held.role = 'applicant'
      and held.person_id = any (${sql.val(applicantIds)}::uuid[]) and held.person_id <> advisor.person_id
      and advisor.person_id = ${advisorId}::uuid and advisor.role = 'advisor'
    on conflict (association_id, applicant_id, advisor_id) where until is null do nothing`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

interface Ending {
  readonly associationId: string
  readonly advisorId: string
  readonly applicantId: string
  readonly byPersonId: string
  readonly at: Date
}

/** False where nobody is advised so, or no longer. */
export async function endAdvising(tx: Tx, ending: Ending): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('advising')
    .set({ until: ending.at, ended_by: ending.byPersonId })
    .where('association_id', '=', ending.associationId)
    .where('advisor_id', '=', ending.advisorId)
    .where('applicant_id', '=', ending.applicantId)
    .where('until', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export interface NamedPerson {
  readonly id: string
  readonly name: string
}

/** Who may be assigned: all who hold the role of an advisor in the association, by name. */
export function listAdvisors(tx: Tx, associationId: string): Promise<NamedPerson[]> {
  return tx
    .selectFrom('association_role')
    .innerJoin('person', 'person.id', 'association_role.person_id')
    .select(['person.id', 'person.name'])
    .where('association_id', '=', associationId)
    .where('role', '=', 'advisor')
    .orderBy(sql`person.name collate "und-x-icu"`)
    .orderBy('person.id')
    .execute()
}

export interface AdvisorOf extends NamedPerson {
  readonly applicantId: string
}

/** The present advisors of these applicants, in the order in which they were assigned. */
export async function listAdvisorsOf(
  tx: Tx,
  associationId: string,
  applicantIds: readonly string[],
): Promise<AdvisorOf[]> {
  if (applicantIds.length === 0) return []
  return tx
    .selectFrom('advising')
    .innerJoin('person', 'person.id', 'advising.advisor_id')
    .innerJoin('association_role as held', (join) =>
      join
        .onRef('held.person_id', '=', 'advising.advisor_id')
        .onRef('held.association_id', '=', 'advising.association_id')
        .on('held.role', '=', 'advisor'),
    )
    .select(['person.id', 'person.name', 'applicant_id as applicantId'])
    .where('advising.association_id', '=', associationId)
    .where('applicant_id', 'in', applicantIds)
    .where('until', 'is', null)
    .orderBy('since')
    .orderBy('advising.id')
    .execute()
}
