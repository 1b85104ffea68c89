import type { AppealState } from '../../domain/exams/marking/appeal-states.ts'
import type { Tx } from '../tables.ts'

/** Somebody asks for another look at a released mark. */
export interface MarkAppeal {
  readonly id: string
  readonly officeId: string
  readonly sittingId: string
  readonly words: string
  readonly state: AppealState
  readonly askedAt: Date
  readonly answer: string | null
}

const columns = [
  'id',
  'office_id as officeId',
  'sitting_id as sittingId',
  'words',
  'state',
  'asked_at as askedAt',
  'answer',
] as const

export function findMarkAppeal(tx: Tx, id: string): Promise<MarkAppeal | undefined> {
  return tx.selectFrom('exam_mark_appeals').select(columns).where('id', '=', id).executeTakeFirst()
}

export function findAppealOfSitting(tx: Tx, sittingId: string): Promise<MarkAppeal | undefined> {
  return tx
    .selectFrom('exam_mark_appeals')
    .select(columns)
    .where('sitting_id', '=', sittingId)
    .executeTakeFirst()
}

/** Those that want an answer or are being marked afresh, the longest waiting first. */
export function listOpenAppeals(tx: Tx, officeId: string): Promise<MarkAppeal[]> {
  return tx
    .selectFrom('exam_mark_appeals')
    .select(columns)
    .where('office_id', '=', officeId)
    .where('state', 'in', ['asked', 're-marking'])
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
}

interface NewAppeal {
  readonly id: string
  readonly officeId: string
  readonly associationId: string
  readonly personId: string
  readonly sittingId: string
  readonly words: string
  readonly at: Date
}

/** False where there is one already. */
export async function insertMarkAppeal(tx: Tx, given: NewAppeal): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('exam_mark_appeals')
    .values({
      ...{ id: given.id, office_id: given.officeId, association_id: given.associationId },
      ...{ person_id: given.personId, sitting_id: given.sittingId, words: given.words, asked_at: given.at },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

interface AppealMove {
  readonly from: AppealState
  readonly to: AppealState
  readonly by: string
  readonly at: Date
  readonly answer?: string
}

/** False where somebody else was faster. */
export async function moveMarkAppeal(
  tx: Tx,
  id: string,
  { from, to, by, at, answer }: AppealMove,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('exam_mark_appeals')
    .set({ state: to, decided_by: by, decided_at: at, ...(answer !== undefined && { answer }) })
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
