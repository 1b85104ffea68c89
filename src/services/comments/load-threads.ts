import type { Comment, Thread } from '../../domain/comments/comment.ts'
import { decideThread } from '../../domain/comments/decide-thread.ts'
import type { Subject } from '../../domain/comments/subject.ts'
import { threadAddress } from '../../domain/comments/thread-address.ts'
import type { PortfolioObject, SignedIn } from '../../domain/rights.ts'
import { type KeptHoliday, listHolidays } from '../../store/calendar/holidays.ts'
import { findThread, listComments, listThreadsAbout } from '../../store/comments/find-thread.ts'
import { findFirstUnread } from '../../store/comments/thread-marks.ts'
import { type Association, listAssociations } from '../../store/people/associations.ts'
import { loadPortfolioObject } from '../../store/people/load-portfolio-object.ts'
import { findDraft } from '../../store/portfolio/form-drafts.ts'
import type { Tx } from '../../store/tables.ts'

/** A thread as it is shown, also where nobody has written anything yet. */
export interface ThreadView {
  readonly association: Association
  readonly applicantId: string
  readonly subject: Subject
  readonly thread: Thread | null
  readonly comments: readonly Comment[]
  /** The number of the first comment that the reader has not read. */
  readonly firstUnread: number | null
  /** False once the applicant has left the association: what was said stays, for the applicant. */
  readonly canComment: boolean
  /** What the reader typed and did not send yet. */
  readonly draft: string | null
  /** When the association and its coordinators rest: for the applicant, who would wait for an answer. */
  readonly rests: readonly KeptHoliday[]
}

/** The page knows which day it is. */
const everyDay = '0001-01-01'

interface Request {
  readonly actor: SignedIn
  readonly association: Association
  readonly applicantId: string
  readonly subject: Subject
  /** Where the caller has loaded it already. */
  readonly portfolio?: PortfolioObject
}

/**
 * The thread about a subject with one association, for a page that shows that subject; undefined for
 * somebody who takes no part in it. The scope is that of the person and the association, or of the
 * applicant alone.
 */
export async function loadThread(
  tx: Tx,
  { actor, association, applicantId, subject, ...given }: Request,
): Promise<ThreadView | undefined> {
  const portfolio = given.portfolio ?? (await loadPortfolioObject(tx, applicantId))
  if (decideThread(actor, portfolio, association.id) !== 'allowed') return undefined
  const key = threadAddress({ association: association.shortId, applicantId, subject })
  const [thread, draft, rests] = await Promise.all([
    findThread(tx, { personId: applicantId, associationId: association.id, subject }),
    findDraft(tx, actor.id, key),
    actor.id === applicantId ? listHolidays(tx, association.id, everyDay) : [],
  ])
  const canComment = portfolio.applicantIn.includes(association.id)
  if (!thread && !canComment) return undefined
  const [comments, firstUnread] = thread
    ? await Promise.all([listComments(tx, thread.id), findFirstUnread(tx, thread.id, actor.id)])
    : [[], undefined]
  return {
    association,
    applicantId,
    subject,
    thread: thread ?? null,
    ...{ comments, canComment, rests },
    firstUnread: firstUnread ?? null,
    draft: draft?.fields.text?.[0] ?? null,
  }
}

/** The applicant's own view of a subject: a thread for each association in which he or she is one, or was. */
export async function loadOwnThreads(tx: Tx, actor: SignedIn, subject: Subject): Promise<ThreadView[]> {
  const [portfolio, begun, associations] = await Promise.all([
    loadPortfolioObject(tx, actor.id),
    listThreadsAbout(tx, actor.id, subject),
    listAssociations(tx),
  ])
  const concerned = new Set([...portfolio.applicantIn, ...begun.map(({ associationId }) => associationId)])
  const views = await Promise.all(
    associations
      .filter(({ id }) => concerned.has(id))
      .map((association) =>
        loadThread(tx, { actor, association, applicantId: actor.id, subject, portfolio }),
      ),
  )
  return views.filter((view) => view !== undefined)
}
