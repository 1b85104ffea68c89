import { sql } from 'kysely'
import type { Tx } from '../tables.ts'

/** An applicant of the association by the address that he or she signs in with. */
export async function findApplicantByEmail(
  tx: Tx,
  associationId: string,
  email: string,
): Promise<string | undefined> {
  const found = await tx
    .selectFrom('person')
    .innerJoin('association_role as held', 'held.person_id', 'person.id')
    .select('person.id')
    .where(sql<boolean>`lower(person.email) = ${email.toLowerCase()}`)
    .where('held.association_id', '=', associationId)
    .where('held.role', '=', 'applicant')
    .executeTakeFirst()
  return found?.id
}
