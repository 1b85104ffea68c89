import { restsOn } from '../../../domain/calendar/shift-over-holidays.ts'
import type { ThreadKey } from '../../../domain/comments/thread-address.ts'
import { dayIn } from '../../../domain/day-in.ts'
import type { ThreadView } from '../../../services/comments/load-threads.ts'
import type { Frame } from '../../components/layout.tsx'
import { ActionButton } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import { RestNotice } from '../calendar/rest-notice.tsx'
import { CommentForm, type RefusedComment } from './comment-form.tsx'
import { Comments } from './comments.tsx'

/** What a thread needs besides its data: who reads it, and when. */
export interface Reading {
  readonly readerId: string
  readonly now: Date
}

interface ThreadProps extends Reading {
  readonly frame: Frame
  readonly view: ThreadView
  /** Where the form comes back because something is to mend. */
  readonly refused?: RefusedComment | undefined
}

/** All that is said about a subject with one association, and a form to say more: for any page that shows the subject. */
export function Thread({ frame, view, refused, ...reading }: ThreadProps) {
  const words = frame.language.text.comments
  const isOwn = reading.readerId === view.applicantId
  const id = `thread-${domIdOf(view)}`
  return (
    <section class="at-card at-thread" aria-labelledby={`${id}-title`} id={id}>
      <h2 class="govuk-heading-m" id={`${id}-title`}>
        {isOwn ? words.titleWith(view.association.name) : words.title}
      </h2>
      <ThreadState frame={frame} view={view} />
      {view.comments.length === 0 ? (
        <p class="at-quiet">{words.none}</p>
      ) : (
        <Comments frame={frame} view={view} {...reading} />
      )}
      <MarkRead frame={frame} view={view} />
      <RestNotice
        language={frame.language}
        association={view.association.name}
        rests={restsOn(dayIn(reading.now, view.association.timeZone), view.rests)}
      />
      {view.canComment ? (
        <CommentForm frame={frame} view={view} isOwn={isOwn} refused={refused} />
      ) : (
        <p class="at-quiet">{words.left}</p>
      )}
    </section>
  )
}

/** Beside an open thread stands how to settle it, beside a settled one since when it is. */
function ThreadState({ frame, view }: { frame: Frame; view: ThreadView }) {
  const { text, format } = frame.language
  const words = text.comments
  const { thread, association } = view
  if (!thread || !view.canComment) return null
  const key = keyOf(view)
  return (
    <p class="at-thread__state">
      {thread.settledAt ? (
        <span>{words.settled(format.instant(thread.settledAt, association.timeZone))}</span>
      ) : null}
      <ActionButton
        frame={frame}
        action={paths.settleThread.href(key)}
        label={thread.settledAt ? words.reopen : words.settle}
        look="link"
        fields={{ settled: thread.settledAt ? 'no' : 'yes', ...backTo(frame) }}
      />
    </p>
  )
}

/** A button, because a look at a page changes nothing; where scripts run it is pressed by reading. */
function MarkRead({ frame, view }: { frame: Frame; view: ThreadView }) {
  if (view.firstUnread === null) return null
  return (
    <at-marks-read>
      <ActionButton
        frame={frame}
        action={paths.readThread.href(keyOf(view))}
        label={frame.language.text.comments.markRead}
        fields={{ upTo: String(lastNumber(view)), ...backTo(frame) }}
      />
    </at-marks-read>
  )
}

export function keyOf({ association, applicantId, subject }: ThreadView): ThreadKey {
  return { association: association.shortId, applicantId, subject }
}

/** Part of ids on the page: two threads may stand on one. */
export function domIdOf(view: ThreadView): string {
  return `${view.association.shortId}-${view.subject.kind}`
}

export function lastNumber({ comments }: ThreadView): number {
  return comments.at(-1)?.number ?? 0
}

/** Where a form of a thread leads back to: the page on which it stands. */
export function backTo(frame: Frame): { readonly backTo: string } {
  return { backTo: frame.visit?.here ?? paths.messages.href() }
}
