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
  const thread = await findThread(tx, { personId: applicantId, associationId: association.id, subject })
  const canComment = portfolio.applicantIn.includes(association.id)
  if (!thread && !canComment) return undefined
  const key = threadAddress({ association: association.shortId, applicantId, subject })
  const draft = await findDraft(tx, actor.id, key)
  return {
    association,
    applicantId,
    subject,
    thread: thread ?? null,
    comments: thread ? await listComments(tx, thread.id) : [],
    firstUnread: thread ? ((await findFirstUnread(tx, thread.id, actor.id)) ?? null) : null,
    canComment,
    draft: draft?.fields.text?.[0] ?? null,
    rests: actor.id === applicantId ? await listHolidays(tx, association.id, everyDay) : [],
  }
}

/** The applicant's own view of a subject: a thread for each association in which he or she is one, or was. */
export async function loadOwnThreads(tx: Tx, actor: SignedIn, subject: Subject): Promise<ThreadView[]> {
  const portfolio = await loadPortfolioObject(tx, actor.id)
  const begun = (await listThreadsAbout(tx, actor.id, subject)).map(({ associationId }) => associationId)
  const concerned = new Set([...portfolio.applicantIn, ...begun])
  const views: ThreadView[] = []
  for (const association of await listAssociations(tx)) {
    if (!concerned.has(association.id)) continue
    const view = await loadThread(tx, { actor, association, applicantId: actor.id, subject, portfolio })
    if (view) views.push(view)
  }
  return views
}
