import { type WorkKind, workKindNames } from '../../domain/workbench/work-kinds.ts'
import { answer } from './kinds/answer.ts'
import { comment } from './kinds/comment.ts'
import { completeness } from './kinds/completeness.ts'
import { mail } from './kinds/mail.ts'
import { question } from './kinds/question.ts'
import { registration } from './kinds/registration.ts'
import { review } from './kinds/review.ts'
import type { WorkSource } from './work-source.ts'

/** Where each kind of work is found: one line a kind. */
const sources: Readonly<Record<WorkKind, WorkSource>> = {
  answer,
  comment,
  completeness,
  mail,
  question,
  registration,
  review,
}

export function sourcesOf(kinds: readonly WorkKind[]): readonly WorkSource[] {
  return workKindNames.filter((kind) => kinds.includes(kind)).map((kind) => sources[kind])
}
