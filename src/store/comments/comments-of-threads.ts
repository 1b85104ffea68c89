import type { Comment } from '../../domain/comments/comment.ts'
import type { Tx } from '../tables.ts'
import { commentColumns } from './read-thread.ts'

/** The comments of several threads by thread, first to last. */
export async function listCommentsOf(
  tx: Tx,
  threadIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Comment[]>> {
  if (threadIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('comment')
    .select([...commentColumns, 'comment.thread_id as threadId'])
    .where('comment.thread_id', 'in', threadIds)
    .orderBy('number')
    .execute()
  const lists = Map.groupBy(rows, ({ threadId }) => threadId)
  return new Map([...lists].map(([id, own]) => [id, own.map(({ threadId: _, ...comment }) => comment)]))
}
