import type { Renewal } from '../../domain/renewals/renewal.ts'
import { findRenewal } from '../renewals/renewals.ts'
import type { Tx } from '../tables.ts'

/** Renewals of a person in an association that nobody has handed in, those that a case excepted among them, the earliest period first. */
export async function listExcusableRenewals(
  tx: Tx,
  associationId: string,
  personId: string,
): Promise<Renewal[]> {
  const rows = await tx
    .selectFrom('renewals')
    .select('id')
    .where('association_id', '=', associationId)
    .where('person_id', '=', personId)
    .where((eb) =>
      eb.or([
        eb('state', '=', 'open'),
        eb.and([eb('state', '=', 'excepted'), eb('exempt', 'is', null), eb('attested_at', 'is', null)]),
      ]),
    )
    .orderBy('period_from')
    .execute()
  const found: Renewal[] = []
  for (const { id } of rows) {
    const renewal = await findRenewal(tx, id)
    if (renewal) found.push(renewal)
  }
  return found
}

/** Undefined where the renewal changed since it was read. */
export async function setExcusedMonths(
  tx: Tx,
  renewal: Renewal,
  months: number,
): Promise<Renewal | undefined> {
  const { id, version } = renewal
  const { numUpdatedRows } = await tx
    .updateTable('renewals')
    .set({ excused_months: months, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? { ...renewal, excusedMonths: months, version: version + 1 } : undefined
}
