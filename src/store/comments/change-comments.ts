import { sql } from 'kysely'
import type { Thread } from '../../domain/comments/comment.ts'
import type { Tx } from '../tables.ts'

interface TakingBack {
  readonly id: string
  readonly threadId: string
  readonly authorId: string
  readonly at: Date
  /** Comments written at this instant or before stay. */
  readonly staysSince: Date
}

/** False where the comment is not the author's, was taken back before, or stays by now. */
export async function markTakenBack(tx: Tx, taking: TakingBack): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('comment')
    .set({ taken_back_at: taking.at, text: '' })
    .where('id', '=', taking.id)
    .where('thread_id', '=', taking.threadId)
    .where('author_id', '=', taking.authorId)
    .where('taken_back_at', 'is', null)
    .where('written_at', '>', taking.staysSince)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Closes a thread; once it is closed, the first instant stays. */
export async function markSettled(tx: Tx, thread: Thread, personId: string, at: Date): Promise<void> {
  await tx
    .updateTable('comment_thread')
    .set({ settled_at: at, settled_by: personId })
    .where('id', '=', thread.id)
    .where('settled_at', 'is', null)
    .execute()
}

export async function markOpen(tx: Tx, thread: Thread): Promise<void> {
  await tx
    .updateTable('comment_thread')
    .set({ settled_at: null, settled_by: null })
    .where('id', '=', thread.id)
    .where(sql<boolean>`settled_at is not null`)
    .execute()
}
