import type { Messages as MessageLists } from '../../../services/comments/list-messages.ts'
import type { ListedThread } from '../../../store/comments/list-threads.ts'
import type { Association } from '../../../store/people/associations.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { labelOf } from '../portfolio/label-of.ts'
import type { NameLists } from '../portfolio/name-lists.ts'
import { subjectTitle } from './subject-title.ts'

interface MessageListProps {
  readonly frame: Frame
  readonly lists: MessageLists
  readonly names: NameLists
  readonly associations: ReadonlyMap<string, Association>
  readonly isOwn: boolean
  /** The address of the next page. */
  readonly next: (after: string) => string
}

/** Threads with something unread first, then the others, newest comment first. */
export function MessageList({ lists, next, ...props }: MessageListProps) {
  const { messages } = props.frame.language.text.comments
  return (
    <>
      {lists.unread.length > 0 ? (
        <section class="at-card" aria-labelledby="unread-title">
          <h2 class="govuk-heading-s" id="unread-title">
            {messages.unread}
          </h2>
          <ThreadList threads={lists.unread} {...props} />
        </section>
      ) : null}
      {lists.read.length > 0 ? (
        <section class="at-card" aria-labelledby="read-title">
          <h2 class="govuk-heading-s" id="read-title">
            {messages.read}
          </h2>
          <ThreadList threads={lists.read} {...props} />
        </section>
      ) : null}
      {lists.next ? (
        <nav class="at-pages" aria-label={messages.pages}>
          <a class="govuk-link" rel="next" href={next(`${lists.next.at.toISOString()} ${lists.next.id}`)}>
            {messages.older}
          </a>
        </nav>
      ) : null}
    </>
  )
}

interface ThreadListProps extends Pick<MessageListProps, 'frame' | 'names' | 'associations' | 'isOwn'> {
  readonly threads: readonly ListedThread[]
}

export function ThreadList({ threads, ...props }: ThreadListProps) {
  return (
    <ul class="at-lines">
      {threads.map((thread) => (
        <ThreadLine thread={thread} {...props} />
      ))}
    </ul>
  )
}

const longestPreview = 140

function ThreadLine({
  frame,
  thread,
  names,
  associations,
  isOwn,
}: Omit<ThreadListProps, 'threads'> & { thread: ListedThread }) {
  const { text, format } = frame.language
  const words = text.comments
  const association = associations.get(thread.associationId)
  if (!association) return null
  const entryLabel = thread.entry && labelOf(thread.entry, namesFor(thread, names), frame.language)
  const title = subjectTitle(thread.subject, entryLabel, text)
  const key = { association: association.shortId, applicantId: thread.personId, subject: thread.subject }
  return (
    <li>
      <span class="at-lines__name">
        <a class="govuk-link" href={paths.thread.href(key)}>
          {isOwn ? null : (
            <>
              <bdi>{thread.applicantName}</bdi>:{' '}
            </>
          )}
          <bdi>{title}</bdi>
        </a>
        {isOwn ? ` ${words.messages.with(association.name)}` : null}
        {thread.isUnread ? <span class="at-new">{words.isNew}</span> : null}
      </span>
      <span class="at-lines__state">
        {words.link.count(thread.comments)}
        {thread.settledAt ? `, ${words.messages.settled}` : null}
      </span>
      <span class="at-lines__when">
        <bdi>{thread.last.authorName}</bdi>,{' '}
        <time datetime={thread.lastCommentAt.toISOString()}>
          {format.instant(thread.lastCommentAt, association.timeZone)}
        </time>
        : {thread.last.takenBackAt ? words.messages.takenBack : <bdi>{previewOf(thread.last.text)}</bdi>}
      </span>
    </li>
  )
}

/** A session is known by its provider, who is in nobody else's portfolio. */
function namesFor({ entry, providerName }: ListedThread, names: NameLists): NameLists {
  const provider = entry?.section === 'rsc' ? entry.body.provider : undefined
  if (provider === undefined) return names
  return { ...names, providers: new Map([[provider, providerName ?? provider]]) }
}

function previewOf(text: string): string {
  const line = [...text.replaceAll(/\s+/g, ' ')]
  return line.length > longestPreview ? `${line.slice(0, longestPreview - 1).join('')}…` : line.join('')
}
