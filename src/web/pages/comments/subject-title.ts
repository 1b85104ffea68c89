import type { Subject } from '../../../domain/comments/subject.ts'
import type { Messages } from '../../messages/messages.ts'

/** What a thread is about, in words; the label of its entry where that is known. */
export function subjectTitle(subject: Subject, entryLabel: string | null, { comments }: Messages): string {
  switch (subject.kind) {
    case 'portfolio':
      return comments.subject.portfolio
    case 'section':
      return comments.sections[subject.section]
    case 'entry':
      return entryLabel || comments.subject.entryOf(comments.sections[subject.section])
    default:
      return subject satisfies never
  }
}
