import { nameSubject, type Subject } from './subject.ts'

/** Where a thread is found among all: the association by its short name, the applicant by id. */
export interface ThreadKey {
  readonly association: string
  readonly applicantId: string
  readonly subject: Subject
}

/** The path of a thread, under which drafts of its form are kept too. */
export function threadAddress({ association, applicantId, subject }: ThreadKey): string {
  return `/threads/${encodeURIComponent(association)}/${applicantId}/${nameSubject(subject)}`
}
