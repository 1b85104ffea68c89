import type { Child } from 'hono/jsx'
import { type Comment, canTakeBack } from '../../../domain/comments/comment.ts'
import type { ThreadView } from '../../../services/comments/load-threads.ts'
import type { Frame } from '../../components/layout.tsx'
import { ActionButton } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import { backTo, keyOf, type Reading } from './thread.tsx'

interface CommentsProps extends Reading {
  readonly frame: Frame
  readonly view: ThreadView
}

/** The comments of a thread, first to last; the author of a fresh one can take it back. */
export function Comments({ frame, view, readerId, now }: CommentsProps) {
  const isNew = ({ number, authorId }: Comment) =>
    view.firstUnread !== null && number >= view.firstUnread && authorId !== readerId
  return (
    <ol class="at-comments">
      {view.comments.map((comment) => (
        <CommentItem
          frame={frame}
          comment={comment}
          timeZone={view.association.timeZone}
          isNew={isNew(comment)}
        >
          {canTakeBack(comment, readerId, now) ? <TakeBack {...{ frame, view, comment }} /> : null}
        </CommentItem>
      ))}
    </ol>
  )
}

interface CommentItemProps {
  readonly frame: Frame
  readonly comment: Comment
  readonly timeZone: string
  readonly isNew?: boolean
  readonly children?: Child
}

/** One comment: who, as what, when, and the text in its paragraphs. */
export function CommentItem({ frame, comment, timeZone, isNew, children }: CommentItemProps) {
  const { text, format } = frame.language
  const words = text.comments
  return (
    <li id={`comment-${comment.id}`} class={isNew ? 'at-comment at-comment--new' : 'at-comment'}>
      <p class="at-comment__who">
        <b>
          <bdi>{comment.authorName}</bdi>
        </b>
        , {words.parts[comment.authorPart]},{' '}
        <time datetime={comment.writtenAt.toISOString()}>{format.instant(comment.writtenAt, timeZone)}</time>
        {isNew ? <span class="at-new">{words.isNew}</span> : null}
      </p>
      {comment.takenBackAt ? (
        <p class="at-quiet">{words.takenBack}</p>
      ) : (
        comment.text.split('\n\n').map((paragraph) => <p class="at-comment__text">{paragraph}</p>)
      )}
      {children}
    </li>
  )
}

function TakeBack({ frame, view, comment }: { frame: Frame; view: ThreadView; comment: Comment }) {
  const { text, format } = frame.language
  return (
    <ActionButton
      frame={frame}
      action={paths.takeBack.href(keyOf(view))}
      label={text.comments.takeBack}
      about={text.comments.takeBackAbout(format.instant(comment.writtenAt, view.association.timeZone))}
      look="link"
      fields={{ comment: comment.id, ...backTo(frame) }}
    />
  )
}
