import { sql } from 'kysely'
import type { AuthorPart, Thread } from '../../domain/comments/comment.ts'
import type { Tx } from '../tables.ts'
import { subjectColumns, type ThreadPlace } from './find-thread.ts'
import { readThread, threadColumns } from './read-thread.ts'

/**
 * Finds or opens the thread and keeps it to this transaction, so that numbers of its comments rise in
 * the order in which they appear. The scope has to be that of the association.
 */
export async function lockThread(tx: Tx, place: ThreadPlace, at: Date): Promise<Thread> {
  const { section, entryId } = subjectColumns(place.subject)
  const row = await tx
    .insertInto('comment_thread')
    .values({
      association_id: place.associationId,
      person_id: place.personId,
      section,
      entry_id: entryId,
      opened_at: at,
      last_comment_at: at,
    })
    .onConflict((existing) =>
      existing
        .columns(['person_id', 'association_id', 'section', 'entry_id'])
        .doUpdateSet({ last_comment_at: sql<Date>`comment_thread.last_comment_at` }),
    )
    .returning(threadColumns)
    .executeTakeFirstOrThrow()
  return readThread(row)
}

interface NewComment {
  /** Given by the form. */
  readonly id: string
  readonly thread: Thread
  readonly author: { readonly id: string; readonly name: string; readonly part: AuthorPart }
  readonly text: string
  readonly at: Date
}

/** Posts a comment, which opens a settled thread again. Its number; undefined where the id was used before. */
export async function insertComment(
  tx: Tx,
  { id, thread, author, text, at }: NewComment,
): Promise<number | undefined> {
  const row = await tx
    .insertInto('comment')
    .values({
      id,
      thread_id: thread.id,
      author_id: author.id,
      author_name: author.name,
      author_part: author.part,
      text,
      written_at: at,
      taken_back_at: null,
    })
    .onConflict((existing) => existing.column('id').doNothing())
    .returning('number')
    .executeTakeFirst()
  if (!row) return undefined
  await tx
    .updateTable('comment_thread')
    .set({ last_comment_at: at, settled_at: null, settled_by: null })
    .where('id', '=', thread.id)
    .execute()
  return row.number
}
