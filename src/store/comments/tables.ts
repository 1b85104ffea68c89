import type { Generated, GeneratedAlways } from 'kysely'
import type { AuthorPart } from '../../domain/comments/comment.ts'
import type { Section } from '../../domain/portfolio/entry.ts'

/** Advisors, threads, and what nobody has read yet (migration 0008). */
export interface CommentTables {
  readonly advising: AdvisingTable
  readonly comment_thread: CommentThreadTable
  readonly comment: CommentTable
  readonly thread_read: ThreadReadTable
  /** A view: the marks of readers who still take part. */
  readonly thread_taken_part: ThreadReadTable
  readonly comment_digest: CommentDigestTable
  readonly comment_digest_stop: CommentDigestStopTable
}

interface AdvisingTable {
  id: Generated<string>
  association_id: string
  advisor_id: string
  applicant_id: string
  since: Date
  until: Date | null
  assigned_by: string
  ended_by: string | null
}

interface CommentThreadTable {
  id: Generated<string>
  association_id: string
  person_id: string
  section: Section | null
  entry_id: string | null
  opened_at: Date
  last_comment_at: Date
  settled_at: Date | null
  settled_by: string | null
}

interface CommentTable {
  id: string
  number: GeneratedAlways<number>
  thread_id: string
  author_id: string
  author_name: string
  author_part: AuthorPart
  text: string
  written_at: Date
  taken_back_at: Date | null
}

interface ThreadReadTable {
  thread_id: string
  person_id: string
  association_id: string
  applicant_id: string
  first_unread: number | null
  first_untold: number | null
}

interface CommentDigestTable {
  person_id: string
  is_stopped: Generated<boolean>
  sent_at: Date | null
}

interface CommentDigestStopTable {
  secret_hash: string
  person_id: string
  made_at: Date
}
