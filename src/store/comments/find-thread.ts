import type { Comment, Thread } from '../../domain/comments/comment.ts'
import type { Subject } from '../../domain/comments/subject.ts'
import type { Tx } from '../tables.ts'
import { commentColumns, readThread, threadColumns } from './read-thread.ts'

/** Where a thread is found: whose portfolio, with which association, about what. */
export interface ThreadPlace {
  readonly personId: string
  readonly associationId: string
  readonly subject: Subject
}

export async function findThread(tx: Tx, place: ThreadPlace): Promise<Thread | undefined> {
  const row = await threadAt(tx, place).executeTakeFirst()
  return row && readThread(row)
}

/** The threads about one subject with all associations that the scope reaches. */
export async function listThreadsAbout(tx: Tx, personId: string, subject: Subject): Promise<Thread[]> {
  const rows = await threadsAbout(tx, personId, subject).orderBy('association_id').execute()
  return rows.map(readThread)
}

/** Every comment of a thread, first to last. */
export function listComments(tx: Tx, threadId: string): Promise<Comment[]> {
  return tx
    .selectFrom('comment')
    .select(commentColumns)
    .where('thread_id', '=', threadId)
    .orderBy('number')
    .execute()
}

/** A comment of this author in that thread. */
export function findOwnComment(
  tx: Tx,
  id: string,
  threadId: string,
  authorId: string,
): Promise<Comment | undefined> {
  return tx
    .selectFrom('comment')
    .select(commentColumns)
    .where('id', '=', id)
    .where('thread_id', '=', threadId)
    .where('author_id', '=', authorId)
    .executeTakeFirst()
}

function threadAt(tx: Tx, { personId, associationId, subject }: ThreadPlace) {
  return threadsAbout(tx, personId, subject).where('association_id', '=', associationId)
}

function threadsAbout(tx: Tx, personId: string, subject: Subject) {
  const { section, entryId } = subjectColumns(subject)
  return tx
    .selectFrom('comment_thread')
    .select(threadColumns)
    .where('person_id', '=', personId)
    .where('section', 'is not distinct from', section)
    .where('entry_id', 'is not distinct from', entryId)
}

export function subjectColumns(subject: Subject) {
  return {
    section: subject.kind === 'portfolio' ? null : subject.section,
    entryId: subject.kind === 'entry' ? subject.entryId : null,
  }
}
