import type { Renewal, RenewalLine } from '../../domain/renewals/renewal.ts'
import type { RenewalState } from '../../domain/renewals/states.ts'
import { EvaluationSchema } from '../../evaluation/evaluation-schema.ts'
import type { Day } from '../../standards/day.ts'
import { finding, listing } from '../compiled.ts'
import type { Tx } from '../tables.ts'

const FindingsSchema = EvaluationSchema.shape.findings

const columns = [
  'id',
  'association_id as associationId',
  'person_id as personId',
  'period_from as periodFrom',
  'period_until as periodUntil',
  'opens_on as opensOn',
  'due_on as dueOn',
  'grace_until as graceUntil',
  'lapses_on as lapsesOn',
  'share_of as shareOf',
  'share_from as shareFrom',
  'exempt',
  'excused_months as excusedMonths',
  'extended_until as extendedUntil',
  'state',
  'state_since as stateSince',
  'attested_at as attestedAt',
  'late_on as lateOn',
  'lapsed_on as lapsedOn',
  'looks_on as looksOn',
  'is_held as isHeld',
  'policy_version as policyVersion',
  'version',
] as const

/** As far as the scope shows it. */
export const findRenewal = finding<[id: string], Renewal>((tx, id) =>
  tx.selectFrom('renewals').select(columns).where('id', '=', id),
)

/** A person's own, of every association, the latest period first. */
export const listRenewalsOf = listing<[personId: string], Renewal>((tx, personId) =>
  tx
    .selectFrom('renewals')
    .select(columns)
    .where('person_id', '=', personId)
    .orderBy('period_until', 'desc')
    .orderBy('id'),
)

const renewalLineRows = listing((tx, renewalId: string) =>
  tx
    .selectFrom('renewal_lines')
    .select(['renewal_id as renewalId', 'endorsement_id as endorsementId', 'standard', 'edition'])
    .select(['findings', 'is_kept as isKept'])
    .where('renewal_id', '=', renewalId)
    .orderBy('endorsement_id'),
)

/** The Endorsements that a renewal keeps. */
export async function listRenewalLines(tx: Tx, renewalId: string): Promise<RenewalLine[]> {
  const rows = await renewalLineRows(tx, renewalId)
  return rows.map((row) => ({ ...row, findings: FindingsSchema.nullable().parse(row.findings) }))
}

/** What a step changes beside the state. */
interface RenewalMove {
  readonly state: RenewalState
  readonly at: Date
  /** Set when it is handed in. */
  readonly attestedAt?: Date
  /** The next day on which the system has something to do. */
  readonly looksOn: Day | null
}

/** False where the renewal changed since it was read, so that one of two clicks counts. */
export async function moveRenewal(tx: Tx, { id, version }: Renewal, move: RenewalMove): Promise<boolean> {
  const { state, at, attestedAt, looksOn } = move
  const { numUpdatedRows } = await tx
    .updateTable('renewals')
    .set({
      state,
      state_since: at,
      looks_on: looksOn,
      ...(attestedAt && { attested_at: attestedAt }),
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The categories that were handed in without a sheet to go by. */
export async function listWithoutSheet(tx: Tx, renewalId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('renewal_lines')
    .innerJoin('endorsements', 'endorsements.id', 'renewal_lines.endorsement_id')
    .select('endorsements.category')
    .where('renewal_lines.renewal_id', '=', renewalId)
    .where('renewal_lines.is_kept', '=', true)
    .where('renewal_lines.standard', 'is', null)
    .orderBy('endorsements.category')
    .execute()
  return rows.map(({ category }) => category)
}

/** The categories of what a renewal keeps. */
export async function listLineCategories(tx: Tx, renewalId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('renewal_lines')
    .innerJoin('endorsements', 'endorsements.id', 'renewal_lines.endorsement_id')
    .select('endorsements.category')
    .where('renewal_lines.renewal_id', '=', renewalId)
    .where('renewal_lines.is_kept', '=', true)
    .orderBy('endorsements.category')
    .execute()
  return rows.map(({ category }) => category)
}
