import { sql } from 'kysely'
import type { Tx } from '../tables.ts'

/** Somebody for whom there was something to do when an application was withdrawn. */
export interface FreedPerson {
  readonly kind: 'review' | 'reference'
  /** The review or reference. */
  readonly id: string
  readonly name: string
  readonly email: string
  readonly personId: string | null
  readonly standard: string
  readonly edition: string
  /** Raters know whom they were asked about. */
  readonly applicant: string
}

/** Whose work ended with applications that were withdrawn since a moment; in the scope of the association alone. */
export async function listFreedPeople(tx: Tx, associationId: string, since: Date): Promise<FreedPerson[]> {
  const { rows } = await sql<FreedPerson>`
    select 'review' as kind, review.id, reviewer.name, reviewer.email, reviewer.id as "personId", own.standard, own.edition,
      applicant.name as applicant
    from application own join review on review.application_id = own.id and review.recused_at = own.state_since
    join person reviewer on reviewer.id = review.reviewer_id join person applicant on applicant.id = own.person_id
    where own.association_id = ${associationId}::uuid and own.state = 'withdrawn' and own.state_since >= ${since}
    union all
    select 'reference', reference.id, reference.rater_name, reference.rater_email, null, own.standard, own.edition,
      applicant.name
    from application own join reference on reference.application_id = own.id
      and reference.state = 'expired' and reference.state_since = own.state_since
    join person applicant on applicant.id = own.person_id
    where own.association_id = ${associationId}::uuid and own.state = 'withdrawn' and own.state_since >= ${since}
    order by kind, id`.execute(tx)
  return rows
}
