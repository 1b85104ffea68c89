import { listing } from '../compiled.ts'
import type { Tx } from '../tables.ts'

export interface Remark {
  readonly id: string
  readonly authorId: string
  readonly authorName: string | null
  readonly text: string
  readonly writtenAt: Date
}

/** What was said about the differences of one submission, in order. */
export const listRemarks = listing<[applicationId: string, round: number], Remark>(
  (tx, applicationId, round) =>
    tx
      .selectFrom('review_remark')
      .leftJoin('person', 'person.id', 'author_id')
      .select([
        'review_remark.id',
        'author_id as authorId',
        'person.name as authorName',
        'text',
        'written_at as writtenAt',
      ])
      .where('application_id', '=', applicationId)
      .where('round', '=', round)
      .orderBy('written_at')
      .orderBy('review_remark.id'),
)

interface NewRemark {
  readonly id: string
  readonly associationId: string
  readonly applicationId: string
  readonly round: number
  readonly applicantId: string
  readonly authorId: string
  readonly text: string
  readonly at: Date
}

export async function insertRemark(tx: Tx, given: NewRemark): Promise<void> {
  await tx
    .insertInto('review_remark')
    .values({
      id: given.id,
      association_id: given.associationId,
      application_id: given.applicationId,
      round: given.round,
      applicant_id: given.applicantId,
      author_id: given.authorId,
      text: given.text,
      written_at: given.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
