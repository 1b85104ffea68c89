import type { Comment, Thread } from '../../domain/comments/comment.ts'
import type { Subject } from '../../domain/comments/subject.ts'
import type { Section } from '../../domain/portfolio/entry.ts'

/** The columns that a thread is read from. */
export const threadColumns = [
  'comment_thread.id',
  'comment_thread.association_id as associationId',
  'comment_thread.person_id as personId',
  'comment_thread.section',
  'comment_thread.entry_id as entryId',
  'comment_thread.last_comment_at as lastCommentAt',
  'comment_thread.settled_at as settledAt',
] as const

export const commentColumns = [
  'comment.id',
  'comment.number',
  'comment.author_id as authorId',
  'comment.author_name as authorName',
  'comment.author_part as authorPart',
  'comment.text',
  'comment.written_at as writtenAt',
  'comment.taken_back_at as takenBackAt',
] as const satisfies readonly (`comment.${string}` | `comment.${string} as ${keyof Comment}`)[]

type ThreadRow = Omit<Thread, 'subject'> & {
  readonly section: Section | null
  readonly entryId: string | null
}

export function readThread({ section, entryId, ...row }: ThreadRow): Thread {
  return {
    id: row.id,
    associationId: row.associationId,
    personId: row.personId,
    subject: subjectOf(section, entryId),
    lastCommentAt: row.lastCommentAt,
    settledAt: row.settledAt,
  }
}

function subjectOf(section: Section | null, entryId: string | null): Subject {
  if (section === null) return { kind: 'portfolio' }
  return entryId === null ? { kind: 'section', section } : { kind: 'entry', section, entryId }
}
