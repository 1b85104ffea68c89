import { type WorkKind, workKindNames } from '../../domain/workbench/work-kinds.ts'
import { accommodation } from './kinds/accommodation.ts'
import { answer } from './kinds/answer.ts'
import { appeal } from './kinds/appeal.ts'
import { ask } from './kinds/ask.ts'
import { assignment } from './kinds/assignment.ts'
import { auditEvidence, auditMended, auditOverdue } from './kinds/audit.ts'
import { award } from './kinds/award.ts'
import { comment } from './kinds/comment.ts'
import { completeness } from './kinds/completeness.ts'
import { decision } from './kinds/decision.ts'
import { difference } from './kinds/difference.ts'
import { draw } from './kinds/draw.ts'
import { essay } from './kinds/essay.ts'
import { lateMarking } from './kinds/late-marking.ts'
import { lateReview } from './kinds/late-review.ts'
import { leave } from './kinds/leave.ts'
import { mail } from './kinds/mail.ts'
import { markingGap } from './kinds/marking-gap.ts'
import { membership } from './kinds/membership.ts'
import { question } from './kinds/question.ts'
import { rater } from './kinds/rater.ts'
import { reference } from './kinds/reference.ts'
import { registration } from './kinds/registration.ts'
import { comingBack } from './kinds/return.ts'
import { review } from './kinds/review.ts'
import { vote } from './kinds/vote.ts'
import type { WorkSource } from './work-source.ts'

/** Where each kind of work is found: one line a kind, with one source or several that have nothing in common. */
const sources: Readonly<Record<WorkKind, WorkSource | readonly WorkSource[]>> = {
  accommodation,
  answer,
  appeal,
  ask,
  assignment,
  'audit-evidence': auditEvidence,
  'audit-mended': auditMended,
  'audit-overdue': auditOverdue,
  award,
  comment,
  completeness,
  decision,
  difference,
  draw,
  essay,
  'late-marking': lateMarking,
  'late-review': lateReview,
  leave,
  mail,
  'marking-gap': markingGap,
  membership,
  question,
  rater,
  reference,
  registration,
  return: comingBack,
  review,
  vote,
}

export function sourcesOf(kinds: readonly WorkKind[]): readonly WorkSource[] {
  return workKindNames.filter((kind) => kinds.includes(kind)).flatMap((kind) => sources[kind])
}
