import type { Reference } from '../../domain/references/reference.ts'
import type { Tx } from '../tables.ts'
import { referenceColumns } from './references.ts'

export interface NewKey {
  readonly secretHash: string
  readonly reference: Pick<Reference, 'id' | 'associationId' | 'personId'>
  readonly holder: string
  readonly at: Date
}

export async function insertReferenceKey(
  tx: Tx,
  { secretHash, reference, holder, at }: NewKey,
): Promise<void> {
  await tx
    .insertInto('reference_key')
    .values({
      secret_hash: secretHash,
      reference_id: reference.id,
      association_id: reference.associationId,
      person_id: reference.personId,
      holder,
      made_at: at,
      revoked_at: null,
    })
    .execute()
}

/** Nobody comes in by a link any more that went to another address. */
export async function revokeReferenceKeys(tx: Tx, referenceId: string, at: Date): Promise<void> {
  await tx
    .updateTable('reference_key')
    .set({ revoked_at: at })
    .where('reference_id', '=', referenceId)
    .where('revoked_at', 'is', null)
    .execute()
}

/** What a secret opens, and who asks. */
export interface LinkedReference extends Reference {
  readonly holder: string
  readonly applicant: { readonly name: string; readonly email: string }
  readonly association: {
    readonly name: string
    readonly shortId: string
    readonly timeZone: string
  }
  readonly standard: string
  readonly edition: string
}

/** The reference that the secret of this scope opens. */
export async function findLinkedReference(tx: Tx, secretHash: string): Promise<LinkedReference | undefined> {
  const row = await tx
    .selectFrom('reference_key')
    .innerJoin('reference', 'reference.id', 'reference_key.reference_id')
    .innerJoin('person', 'person.id', 'reference.person_id')
    .innerJoin('application', 'application.id', 'reference.application_id')
    .innerJoin('association', 'association.id', 'reference.association_id')
    .select(referenceColumns)
    .select(['reference_key.holder', 'person.name as applicantName', 'person.email as applicantEmail'])
    .select(['association.name as associationName', 'association.short_id as shortId'])
    .select(['association.time_zone as timeZone', 'application.standard', 'application.edition'])
    .where('reference_key.secret_hash', '=', secretHash)
    .executeTakeFirst()
  if (!row) return undefined
  const { applicantName, applicantEmail, associationName, shortId, timeZone, ...reference } = row
  return {
    ...reference,
    applicant: { name: applicantName, email: applicantEmail },
    association: { name: associationName, shortId, timeZone },
  }
}
