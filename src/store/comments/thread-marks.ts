import { sql } from 'kysely'
import type { Thread } from '../../domain/comments/comment.ts'
import type { Tx } from '../tables.ts'

/**
 * Marks a new comment as unread for all who take part in its thread but its author: the applicant, the
 * advisors and the staff. The scope has to be that of the association.
 */
export async function markUnread(
  tx: Tx,
  thread: Thread,
  { number, authorId }: { number: number; authorId: string },
): Promise<void> {
  await sql`
    insert into thread_read (thread_id, person_id, association_id, applicant_id, first_unread, first_untold)
    select ${thread.id}::uuid, part.person_id, ${thread.associationId}::uuid, ${thread.personId}::uuid,
      ${number}, ${number}
    from (
      select ${thread.personId}::uuid as person_id
      union select held.person_id from association_role held
        where held.association_id = ${thread.associationId}::uuid
          and held.role in ('coordinator', 'administrator')
      union select advising.advisor_id from advising
        join association_role held on held.person_id = advising.advisor_id
          and held.association_id = advising.association_id and held.role = 'advisor'
        where advising.association_id = ${thread.associationId}::uuid
          and advising.applicant_id = ${thread.personId}::uuid and advising.until is null
    ) part
    where part.person_id <> ${authorId}::uuid
    order by part.person_id
    on conflict (person_id, thread_id) do update set
      first_unread = coalesce(thread_read.first_unread, excluded.first_unread),
      first_untold = coalesce(thread_read.first_untold, excluded.first_untold)`.execute(tx)
}

/** The person has read a thread up to a comment. What was written meanwhile stays unread. */
export async function markRead(
  tx: Tx,
  { threadId, personId, upTo }: { threadId: string; personId: string; upTo: number },
): Promise<void> {
  await sql`
    update thread_read set
      first_unread = (select min(number) from comment where thread_id = thread_read.thread_id
        and number > ${upTo} and number >= thread_read.first_unread
        and author_id <> thread_read.person_id and taken_back_at is null)
    where thread_id = ${threadId}::uuid and person_id = ${personId}::uuid
      and first_unread <= ${upTo}`.execute(tx)
}

/** After a comment was taken back: nobody is left with a mark about nothing. */
export async function dropEmptyMarks(tx: Tx, threadId: string): Promise<void> {
  await sql`
    update thread_read set
      first_unread = (select min(number) from comment where thread_id = thread_read.thread_id
        and number >= thread_read.first_unread
        and author_id <> thread_read.person_id and taken_back_at is null),
      first_untold = (select min(number) from comment where thread_id = thread_read.thread_id
        and number >= thread_read.first_untold
        and author_id <> thread_read.person_id and taken_back_at is null)
    where thread_id = ${threadId}::uuid`.execute(tx)
}

/** The number of the first comment that the person has not read; undefined where all is read. */
export async function findFirstUnread(
  tx: Tx,
  threadId: string,
  personId: string,
): Promise<number | undefined> {
  const row = await tx
    .selectFrom('thread_read')
    .select('first_unread')
    .where('thread_id', '=', threadId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.first_unread ?? undefined
}

/** How many threads hold something unread: those about one's own portfolio, and those of each association. */
export interface UnreadCount {
  readonly own: number
  readonly byAssociation: ReadonlyMap<string, number>
}

/** One query over all associations; the scope is the person's own. */
export async function countUnread(tx: Tx, personId: string): Promise<UnreadCount> {
  const rows = await tx
    .selectFrom('thread_taken_part')
    .select([
      'association_id',
      sql<boolean>`applicant_id = person_id`.as('isOwn'),
      ({ fn }) => fn.countAll<number>().as('count'),
    ])
    .where('person_id', '=', personId)
    .where('first_unread', 'is not', null)
    .groupBy(['association_id', sql`applicant_id = person_id`])
    .execute()
  const own = rows.filter(({ isOwn }) => isOwn).reduce((sum, { count }) => sum + count, 0)
  const others = rows.filter(({ isOwn }) => !isOwn)
  return { own, byAssociation: new Map(others.map((row) => [row.association_id, row.count])) }
}
