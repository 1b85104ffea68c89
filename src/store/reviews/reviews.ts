import { type Expression, type SqlBool, sql } from 'kysely'
import type { ReviewState } from '../../domain/reviews/states.ts'
import { finding, listing } from '../compiled.ts'
import type { Tx } from '../tables.ts'

/** A review as it is kept; what was ticked and written is in its versions. */
export interface Review {
  readonly id: string
  readonly associationId: string
  readonly applicationId: string
  readonly round: number
  readonly applicantId: string
  readonly reviewerId: string
  readonly place: number
  readonly state: ReviewState
  readonly assignedAt: Date
  readonly conflictReason: string | null
  readonly dueOn: string
  readonly acceptedAt: Date | null
  readonly recusedAt: Date | null
  readonly recusedBy: string | null
  readonly recusalKinds: readonly string[] | null
  readonly recusalReason: string | null
  readonly recommendedAt: Date | null
}

const columns = [
  'id',
  'association_id as associationId',
  'application_id as applicationId',
  'round',
  'applicant_id as applicantId',
  'reviewer_id as reviewerId',
  'place',
  'state',
  'assigned_at as assignedAt',
  'conflict_reason as conflictReason',
  // Past days of rest that were set since the reviewer was asked.
  sql<string>`day_after_rests(association_id, due_on)`.as('dueOn'),
  'accepted_at as acceptedAt',
  'recused_at as recusedAt',
  'recused_by as recusedBy',
  'recusal_kinds as recusalKinds',
  'recusal_reason as recusalReason',
  'recommended_at as recommendedAt',
] as const

export const findReview = finding<[id: string], Review>((tx, id) =>
  tx.selectFrom('review').select(columns).where('id', '=', id),
)

/** All that the scope shows of an application, the latest submission's first. */
export const listReviewsOf = listing<[applicationId: string], Review>((tx, applicationId) =>
  tx
    .selectFrom('review')
    .select(columns)
    .where('application_id', '=', applicationId)
    .orderBy('round', 'desc')
    .orderBy('place')
    .orderBy('assigned_at')
    .orderBy('id'),
)

/** Of many applications at once. */
export async function listReviewsOfMany(tx: Tx, applicationIds: readonly string[]): Promise<Review[]> {
  if (applicationIds.length === 0) return []
  return tx
    .selectFrom('review')
    .select(columns)
    .where('application_id', 'in', applicationIds)
    .orderBy('place')
    .orderBy('assigned_at')
    .orderBy('id')
    .execute()
}

/** A reviewer's own here, those that are due first; none that was recused. */
export const listReviewsBy = listing<[associationId: string, reviewerId: string], Review>(
  (tx, associationId, reviewerId) =>
    tx
      .selectFrom('review')
      .select(columns)
      .where('association_id', '=', associationId)
      .where('reviewer_id', '=', reviewerId)
      .where('state', '<>', 'recused')
      .orderBy('due_on')
      .orderBy('id'),
)

export interface NewReview {
  readonly id: string
  readonly associationId: string
  readonly applicationId: string
  readonly round: number
  readonly applicantId: string
  readonly reviewerId: string
  readonly place: number
  readonly assignedBy: string
  readonly at: Date
  readonly dueOn: string
  readonly conflictReason: string | null
}

/** False where the place is filled, or the reviewer was asked about this submission before. */
export async function insertReview(tx: Tx, given: NewReview): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('review')
    .values({
      id: given.id,
      association_id: given.associationId,
      application_id: given.applicationId,
      round: given.round,
      applicant_id: given.applicantId,
      reviewer_id: given.reviewerId,
      place: given.place,
      assigned_at: given.at,
      assigned_by: given.assignedBy,
      due_on: given.dueOn,
      conflict_reason: given.conflictReason,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** False where it is no longer open. Accepted twice is accepted once. */
export async function markAccepted(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('review')
    .set({ accepted_at: sql<Date>`coalesce(accepted_at, ${at}::timestamptz)` })
    .where(isOpen(id))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export interface Recusal {
  readonly id: string
  readonly by: string
  readonly at: Date
  readonly kinds: readonly string[]
  readonly reason: string
}

/** False where it was submitted, recused or taken back meanwhile. */
export async function markRecused(tx: Tx, { id, by, at, kinds, reason }: Recusal): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('review')
    .set({
      state: 'recused',
      recused_at: at,
      recused_by: by,
      recusal_kinds: [...kinds],
      recusal_reason: reason,
    })
    .where(isOpen(id))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** False where it was submitted, recused or taken back meanwhile, so that sending twice counts once. */
export async function markRecommended(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('review')
    .set({ state: 'recommended', recommended_at: at })
    .where(isOpen(id))
    .where('accepted_at', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function isOpen(id: string): Expression<SqlBool> {
  return sql<SqlBool>`id = ${id}::uuid and state = 'assigned'`
}
