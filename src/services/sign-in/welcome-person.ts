import { listAssociations } from '../../store/people/associations.ts'
import { insertRole, markWelcomed } from '../../store/sign-in/accounts.ts'
import type { Db } from '../../store/tables.ts'
import { setScope, withScope } from '../../store/with-scope.ts'

/**
 * Keeps what a new person is called and makes them an applicant of the association that they chose.
 * Without one they have a portfolio of their own, and can join later.
 */
export async function welcomePerson(
  db: Db,
  personId: string,
  answer: { readonly name: string; readonly association?: string | undefined },
  now: Date,
): Promise<{ readonly kind: 'welcomed' } | { readonly kind: 'unknown-association' }> {
  return withScope(db, { personId }, async (tx) => {
    const associations = await listAssociations(tx)
    const chosen = associations.find(({ shortId }) => shortId === answer.association)
    if (answer.association !== undefined && !chosen) return { kind: 'unknown-association' }
    await markWelcomed(tx, personId, answer.name, now)
    if (chosen) {
      await setScope(tx, { associationId: chosen.id })
      await insertRole(tx, chosen.id, personId, 'applicant')
    }
    return { kind: 'welcomed' }
  })
}
