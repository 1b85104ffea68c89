import { sql } from 'kysely'
import { type JudgedConditions, JudgedConditionsSchema } from '../../domain/life/judged-condition.ts'
import type { ReinstatementState } from '../../domain/life/reinstatement.ts'
import { finding } from '../compiled.ts'
import type { Tx } from '../tables.ts'

/** A wish to hold an Endorsement again, and what came of it. */
export interface Reinstatement {
  readonly id: string
  readonly associationId: string
  readonly personId: string
  readonly endorsementId: string
  readonly state: ReinstatementState
  readonly askedAt: Date
  readonly said: string
  readonly textKind: string | null
  readonly textVersion: number | null
  readonly typedName: string | null
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  readonly told: string
  readonly conditions: JudgedConditions | null
  readonly inNextAudit: boolean
  readonly version: number
}

const columns = [
  'reinstatements.id',
  'reinstatements.association_id as associationId',
  'reinstatements.person_id as personId',
  'endorsement_id as endorsementId',
  'reinstatements.state',
  'asked_at as askedAt',
  'said',
  'text_kind as textKind',
  'text_version as textVersion',
  'typed_name as typedName',
  'decided_at as decidedAt',
  'decided_by as decidedBy',
  'told',
  'conditions',
  'in_next_audit as inNextAudit',
  'reinstatements.version',
] as const

function read<Row extends { readonly conditions: unknown }>(row: Row) {
  return { ...row, conditions: JudgedConditionsSchema.nullable().parse(row.conditions) }
}

const findRow = finding((tx, id: string) =>
  tx.selectFrom('reinstatements').select(columns).where('id', '=', id),
)

/** As far as the scope shows it. */
export async function findReinstatement(tx: Tx, id: string): Promise<Reinstatement | undefined> {
  const row = await findRow(tx, id)
  return row && read(row)
}

/** The wish about an Endorsement that waits, or else the latest one. */
export async function findLatestReinstatement(
  tx: Tx,
  { associationId, id }: { readonly associationId: string; readonly id: string },
): Promise<Reinstatement | undefined> {
  const row = await tx
    .selectFrom('reinstatements')
    .select(columns)
    .where('association_id', '=', associationId)
    .where('endorsement_id', '=', id)
    .orderBy(sql`state = 'asked'`, 'desc')
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && read(row)
}

interface ListRequest {
  readonly associationId: string
  readonly readerId: string
  readonly limit: number
  readonly offset: number
}

/** An association's for its staff, the latest first, with whose and of which Endorsement. */
export async function listReinstatements(tx: Tx, { associationId, readerId, limit, offset }: ListRequest) {
  const rows = await tx
    .selectFrom('reinstatements')
    .innerJoin('endorsements', 'endorsements.id', 'endorsement_id')
    .select(columns)
    .select(['endorsements.name_shown as name', 'endorsements.standard'])
    .where('reinstatements.association_id', '=', associationId)
    .where('reinstatements.person_id', '<>', readerId)
    .orderBy('asked_at', 'desc')
    .orderBy('reinstatements.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(read)
}

interface NewReinstatement {
  readonly id: string
  readonly associationId: string
  readonly personId: string
  readonly endorsementId: string
  readonly at: Date
  readonly said: string
  readonly signed: {
    readonly kind: string
    readonly version: number
    readonly hash: string
    readonly typedName: string
  } | null
}

/** False where one waits already. */
export async function insertReinstatement(tx: Tx, given: NewReinstatement): Promise<boolean> {
  const { id, associationId, personId, endorsementId, at, said, signed } = given
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('reinstatements')
    .values({
      ...{ id, association_id: associationId, person_id: personId, endorsement_id: endorsementId },
      ...{ state: 'asked', asked_at: at, said, conditions: null },
      ...{ text_kind: signed?.kind ?? null, text_version: signed?.version ?? null },
      ...{ text_hash: signed?.hash ?? null, typed_name: signed?.typedName ?? null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

interface Move {
  readonly state: ReinstatementState
  readonly decided?: {
    readonly at: Date
    readonly by: string
    readonly told: string
    readonly conditions: JudgedConditions
    readonly inNextAudit: boolean
  }
}

/** False where it changed since it was read. */
export async function moveReinstatement(
  tx: Tx,
  { id, version }: Reinstatement,
  { state, decided }: Move,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('reinstatements')
    .set({
      state,
      ...(decided && {
        ...{ decided_at: decided.at, decided_by: decided.by, told: decided.told },
        ...{ conditions: JSON.stringify(decided.conditions), in_next_audit: decided.inNextAudit },
      }),
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'asked')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
