import { staysSince, type Thread } from '../../domain/comments/comment.ts'
import type { Subject } from '../../domain/comments/subject.ts'
import { NotFound } from '../../domain/errors.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { markOpen, markSettled, markTakenBack } from '../../store/comments/change-comments.ts'
import { findThread } from '../../store/comments/find-thread.ts'
import { dropEmptyMarks, markRead } from '../../store/comments/thread-marks.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { type Asking, enterThread, type Stopped } from './enter-thread.ts'

/** Something that is done to a thread that is there. */
export interface Handling extends Asking {
  readonly subject: Subject
  readonly now: Date
}

interface Done {
  readonly access: 'allowed'
}

/** `stays`: more than a quarter of an hour has passed, or it was taken back before. */
type TakenBack = Done & { readonly outcome: 'taken-back' | 'stays' }

/** Takes a comment back for its author: its text is gone for good, and the thread says so. */
export async function takeBackComment(
  db: Db,
  handling: Handling,
  commentId: string,
): Promise<TakenBack | Stopped> {
  return inThread(db, handling, async (tx, thread) => {
    if (!isUuid(commentId)) throw new NotFound()
    const isTakenBack = await markTakenBack(tx, {
      id: commentId,
      threadId: thread.id,
      authorId: handling.actor.id,
      at: handling.now,
      staysSince: staysSince(handling.now),
    })
    if (isTakenBack) await dropEmptyMarks(tx, thread.id)
    return { access: 'allowed', outcome: isTakenBack ? 'taken-back' : 'stays' }
  })
}

/** Marks a thread as settled, or opens it again; so does the next comment. */
export async function settleThread(db: Db, handling: Handling, isSettled: boolean): Promise<Done | Stopped> {
  return inThread(db, handling, async (tx, thread) => {
    if (isSettled) await markSettled(tx, thread, handling.actor.id, handling.now)
    else await markOpen(tx, thread)
    return { access: 'allowed' }
  })
}

/** Marks a thread as read up to the last comment that was shown. */
export async function markThreadRead(db: Db, handling: Handling, upTo: number): Promise<Done | Stopped> {
  return inThread(db, handling, async (tx, thread) => {
    await markRead(tx, { threadId: thread.id, personId: handling.actor.id, upTo })
    return { access: 'allowed' }
  })
}

async function inThread<Result>(
  db: Db,
  handling: Handling,
  work: (tx: Tx, thread: Thread) => Promise<Result>,
): Promise<Result | Stopped> {
  const { applicantId, subject } = handling
  return enterThread(db, handling, async (tx, { association }) => {
    const thread = await findThread(tx, { personId: applicantId, associationId: association.id, subject })
    if (!thread) throw new NotFound()
    return work(tx, thread)
  })
}
