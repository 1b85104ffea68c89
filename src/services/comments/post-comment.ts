import { readComment } from '../../domain/comments/comment.ts'
import { partOf } from '../../domain/comments/decide-thread.ts'
import type { Subject } from '../../domain/comments/subject.ts'
import { threadAddress } from '../../domain/comments/thread-address.ts'
import { NotFound } from '../../domain/errors.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { findOwnComment } from '../../store/comments/find-thread.ts'
import { insertComment, lockThread } from '../../store/comments/insert-comment.ts'
import { markRead, markUnread } from '../../store/comments/thread-marks.ts'
import { dropDraft } from '../../store/portfolio/form-drafts.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { type Asking, type Entered, enterThread, type Stopped } from './enter-thread.ts'
import { findSubjectEntry } from './see-thread.ts'

export interface Posting extends Asking {
  readonly subject: Subject
  /** From the form, so that a double click posts once. */
  readonly id: string
  readonly text: string
  /** The last comment that the form's page showed: what was there before it was read. */
  readonly seenUpTo: number
  readonly now: Date
}

/** `sent-before`: another text was posted from this very form, as after going back in the browser. */
export type Posted =
  | { readonly access: 'allowed'; readonly posted: string }
  | { readonly access: 'allowed'; readonly refused: 'empty' | 'sent-before' }
  | { readonly access: 'allowed'; readonly refused: 'too-long'; readonly limit: number }

/** Posts a comment, marks it as unread for the others, and forgets the draft. */
export async function postComment(db: Db, posting: Posting): Promise<Posted | Stopped> {
  return enterThread(db, posting, async (tx, entered) => {
    const { applicantId, subject, actor } = posting
    if (!entered.portfolio.applicantIn.includes(entered.association.id)) throw new NotFound()
    await findSubjectEntry(tx, applicantId, subject)
    const read = readComment(posting.text)
    if ('refused' in read) return { access: 'allowed', ...read }
    const posted = await post(tx, posting, entered, read.text)
    if (!posted) return { access: 'allowed', refused: 'sent-before' }
    await dropDraft(tx, actor.id, threadAddress(posting))
    return { access: 'allowed', posted: posting.id }
  })
}

/** False where the form's id stands for something else already. */
async function post(tx: Tx, posting: Posting, entered: Entered, text: string): Promise<boolean> {
  const { actor, applicantId, subject, id, now } = posting
  const associationId = entered.association.id
  const thread = await lockThread(tx, { personId: applicantId, associationId, subject }, now)
  const author = authorOf(actor, entered)
  const number = await insertComment(tx, { id, thread, author, text, at: now })
  if (number === undefined) {
    const existing = await findOwnComment(tx, id, thread.id, actor.id)
    return existing !== undefined && (existing.text === text || existing.takenBackAt !== null)
  }
  await markUnread(tx, thread, { number, authorId: actor.id })
  await markRead(tx, { threadId: thread.id, personId: actor.id, upTo: posting.seenUpTo })
  return true
}

function authorOf(actor: SignedIn, { portfolio, association }: Entered) {
  return { id: actor.id, name: actor.name, part: partOf(actor, portfolio, association.id) }
}
