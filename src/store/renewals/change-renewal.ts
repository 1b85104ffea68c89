import type { Renewal, RenewalLine } from '../../domain/renewals/renewal.ts'
import type { Day } from '../../standards/day.ts'
import { toJson } from '../portfolio/to-json.ts'
import type { Tx } from '../tables.ts'

/** What the system or staff change about a renewal beside its state. */
interface Change {
  readonly dueOn?: Day
  readonly graceUntil?: Day
  readonly lapsesOn?: Day | null
  readonly extendedUntil?: Day
  readonly lateOn?: Day | null
  readonly lapsedOn?: Day | null
  readonly looksOn?: Day | null
}

/** False where the renewal changed since it was read. */
export async function changeRenewal(tx: Tx, { id, version }: Renewal, change: Change): Promise<boolean> {
  const { dueOn, graceUntil, lapsesOn, extendedUntil, lateOn, lapsedOn, looksOn } = change
  const { numUpdatedRows } = await tx
    .updateTable('renewals')
    .set({
      version: version + 1,
      ...(dueOn !== undefined && { due_on: dueOn }),
      ...(graceUntil !== undefined && { grace_until: graceUntil }),
      ...(lapsesOn !== undefined && { lapses_on: lapsesOn }),
      ...(extendedUntil !== undefined && { extended_until: extendedUntil }),
      ...(lateOn !== undefined && { late_on: lateOn }),
      ...(lapsedOn !== undefined && { lapsed_on: lapsedOn }),
      ...(looksOn !== undefined && { looks_on: looksOn }),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Freezes what a line came to when it was handed in. */
export async function freezeLine(tx: Tx, line: RenewalLine): Promise<void> {
  await tx
    .updateTable('renewal_lines')
    .set({
      standard: line.standard,
      edition: line.edition,
      findings: line.findings === null ? null : toJson(line.findings),
      is_kept: line.isKept,
    })
    .where('renewal_id', '=', line.renewalId)
    .where('endorsement_id', '=', line.endorsementId)
    .execute()
}

interface Waking {
  readonly associationId: string
  readonly personId: string
  readonly endorsementId: string
  readonly on: Day
}

/**
 * Has the system look at what somebody has not handed in, as nothing was held when it looked last, and at what let this
 * Endorsement go: from a day on on which it is held again.
 */
export async function wakeRenewals(
  tx: Tx,
  { associationId, personId, endorsementId, on }: Waking,
): Promise<void> {
  await tx
    .updateTable('renewals')
    .set({ looks_on: on })
    .where('association_id', '=', associationId)
    .where('person_id', '=', personId)
    .where('due_on', 'is not', null)
    .where('lapsed_on', 'is', null)
    .where('looks_on', 'is', null)
    .where(({ or, and, eb, exists, selectFrom }) =>
      or([
        eb('state', '=', 'open'),
        and([
          eb('attested_at', 'is not', null),
          exists(
            selectFrom('renewal_lines as line')
              .select('line.renewal_id')
              .whereRef('line.renewal_id', '=', 'renewals.id')
              .where('line.endorsement_id', '=', endorsementId)
              .where('line.is_kept', '=', false),
          ),
        ]),
      ]),
    )
    .execute()
}
