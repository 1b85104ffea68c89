import { sql } from 'kysely'
import { nobody, nothing, type WorkSource } from '../work-source.ts'

/** Threads with something that the reader has not read. Read from thread_read_unread. */
export const comment: WorkSource = {
  kind: 'comment',
  from: sql`thread_taken_part thread_read
    join comment first on first.number = thread_read.first_unread
    join comment_thread thread on thread.id = thread_read.thread_id`,
  where: ({ associationId, readerId }) => sql`thread_read.person_id = ${readerId}::uuid
    and thread_read.association_id = ${associationId}::uuid and thread_read.first_unread is not null
    and thread_read.applicant_id <> ${readerId}::uuid`,
  since: sql`first.written_at`,
  subjectId: sql`thread_read.thread_id`,
  personId: sql`thread_read.applicant_id`,
  applicationId: nobody,
  about: sql`coalesce(thread.section || coalesce('-' || thread.entry_id, ''), 'portfolio')`,
  detail: nothing,
  seldom: 'known otherwise',
}
