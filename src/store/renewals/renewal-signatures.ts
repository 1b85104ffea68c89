import type { Day } from '../../standards/day.ts'
import type { Tx } from '../tables.ts'

/** What was signed with a renewal, and when. */
export interface RenewalSignature {
  readonly kind: string
  readonly version: number
  readonly hash: string
  readonly typedName: string
  readonly signedOn: Day
}

interface NewSignature extends RenewalSignature {
  readonly renewalId: string
  readonly associationId: string
  readonly personId: string
  readonly at: Date
}

/** Signs once; the same version again changes nothing. */
export async function insertRenewalSignature(tx: Tx, given: NewSignature): Promise<void> {
  await tx
    .insertInto('renewal_signatures')
    .values({
      renewal_id: given.renewalId,
      association_id: given.associationId,
      person_id: given.personId,
      kind: given.kind,
      version: given.version,
      hash: given.hash,
      typed_name: given.typedName,
      signed_on: given.signedOn,
      signed_at: given.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export function listRenewalSignatures(tx: Tx, renewalId: string): Promise<RenewalSignature[]> {
  return tx
    .selectFrom('renewal_signatures')
    .select(['kind', 'version', 'hash', 'typed_name as typedName', 'signed_on as signedOn'])
    .where('renewal_id', '=', renewalId)
    .orderBy('signed_at')
    .orderBy('kind')
    .execute()
}
