import type { Tx } from '../tables.ts'

interface AgencyConsent {
  readonly id: string
  readonly agencyId: string
  readonly givenAt: Date
  readonly endedAt: Date | null
}

/** A person's own, the latest first. */
export function listConsentsOf(tx: Tx, personId: string): Promise<AgencyConsent[]> {
  return tx
    .selectFrom('agency_consents')
    .select(['id', 'agency_id as agencyId', 'given_at as givenAt', 'ended_at as endedAt'])
    .where('person_id', '=', personId)
    .orderBy('given_at', 'desc')
    .orderBy('id')
    .execute()
}

interface NewConsent {
  readonly id: string
  readonly agencyId: string
  readonly associationId: string
  readonly personId: string
  readonly at: Date
}

/** Given once, however often it is clicked. */
export async function insertConsent(tx: Tx, given: NewConsent): Promise<void> {
  await tx
    .insertInto('agency_consents')
    .values({
      ...{ id: given.id, agency_id: given.agencyId, association_id: given.associationId },
      ...{ person_id: given.personId, given_at: given.at, ended_at: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function endConsents(tx: Tx, personId: string, agencyId: string, at: Date): Promise<void> {
  await tx
    .updateTable('agency_consents')
    .set({ ended_at: at })
    .where('person_id', '=', personId)
    .where('agency_id', '=', agencyId)
    .where('ended_at', 'is', null)
    .execute()
}
