import { sql } from 'kysely'
import type { Subject } from '../../domain/comments/subject.ts'
import type { Db, Tx } from '../tables.ts'
import { readThread, threadColumns } from './read-thread.ts'

/** A thread with something that the person has not read, and that no mail told of. */
export interface WaitingThread {
  readonly threadId: string
  readonly associationId: string
  readonly applicantId: string
}

/** Over all associations; the scope is the person's own. */
export function listWaitingThreads(tx: Tx, personId: string): Promise<WaitingThread[]> {
  return tx
    .selectFrom('thread_taken_part')
    .select(['thread_id as threadId', 'association_id as associationId', 'applicant_id as applicantId'])
    .where('person_id', '=', personId)
    .where('first_unread', 'is not', null)
    .where('first_untold', 'is not', null)
    .orderBy('association_id')
    .orderBy('applicant_id')
    .orderBy('first_untold')
    .execute()
}

/** What is new in a thread, without a word of it. */
export interface ThreadNews {
  readonly threadId: string
  readonly subject: Subject
  readonly isOwn: boolean
  readonly applicantName: string
  readonly associationName: string
  readonly comments: number
  readonly authors: readonly string[]
}

interface NewsRequest {
  readonly personId: string
  readonly threadIds: readonly string[]
  /** Later comments may still be taken back, and are told of another day. */
  readonly writtenBy: Date
}

/** Of these threads those with news; the scope is that of their association. */
export async function listNews(
  tx: Tx,
  { personId, threadIds, writtenBy }: NewsRequest,
): Promise<ThreadNews[]> {
  if (threadIds.length === 0) return []
  const rows = await tx
    .selectFrom('comment_thread')
    .innerJoin('thread_read as mark', 'mark.thread_id', 'comment_thread.id')
    .innerJoin('comment', 'comment.thread_id', 'comment_thread.id')
    .innerJoin('person', 'person.id', 'comment_thread.person_id')
    .innerJoin('association', 'association.id', 'comment_thread.association_id')
    .select([
      ...threadColumns,
      'person.name as applicantName',
      'association.name as associationName',
      sql<number>`count(*)`.as('comments'),
      sql<string[]>`array_agg(distinct comment.author_name order by comment.author_name)`.as('authors'),
    ])
    .where('comment_thread.id', 'in', threadIds)
    .where('mark.person_id', '=', personId)
    .where(sql<boolean>`comment.number >= greatest(mark.first_unread, mark.first_untold)`)
    .where('comment.author_id', '<>', personId)
    .where('comment.taken_back_at', 'is', null)
    .where('comment.written_at', '<=', writtenBy)
    .groupBy(['comment_thread.id', 'person.name', 'association.name'])
    .orderBy(sql`min(comment.number)`)
    .execute()
  return rows.map((row) => ({
    threadId: row.id,
    subject: readThread(row).subject,
    isOwn: row.personId === personId,
    applicantName: row.applicantName,
    associationName: row.associationName,
    comments: row.comments,
    authors: row.authors,
  }))
}

/** The threads were told of; what is too fresh to be told of waits on. */
export async function markTold(tx: Tx, { personId, threadIds, writtenBy }: NewsRequest): Promise<void> {
  await sql`
    update thread_read set first_untold = (select min(number) from comment
        where thread_id = thread_read.thread_id and number >= thread_read.first_untold
          and author_id <> thread_read.person_id and taken_back_at is null
          and written_at > ${writtenBy}::timestamptz)
    where person_id = ${personId}::uuid and thread_id = any (${sql.val(threadIds)}::uuid[])`.execute(tx)
}

/** True once a day at most, however many ask at once, and never for somebody who stopped these mails. */
export async function markDigestSent(tx: Tx, personId: string, at: Date): Promise<boolean> {
  const row = await tx
    .insertInto('comment_digest')
    .values({ person_id: personId, sent_at: at })
    .onConflict((existing) =>
      existing
        .column('person_id')
        .doUpdateSet({ sent_at: at })
        .where('comment_digest.is_stopped', '=', false)
        .where(
          sql<boolean>`(comment_digest.sent_at is null
            or comment_digest.sent_at <= ${at}::timestamptz - interval '1 day')`,
        ),
    )
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}

/** People who may be told by mail now, of all associations, by nothing but their id. */
export async function listDueDigests(db: Db, at: Date, atMost: number): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from list_due_digests(${at}::timestamptz, ${atMost})`.execute(db)
  return rows.map((row) => row.person_id)
}
