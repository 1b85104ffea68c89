import { isAnswered } from '../../domain/exams/exam-answer.ts'
import { rulesFor } from '../../domain/exams/exam-rules.ts'
import { isRunning, type RunningSitting } from '../../domain/exams/sitting.ts'
import { clockAt } from '../../domain/exams/sitting-clock.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { listAnswers } from '../../store/exams/answers.ts'
import { handInSitting } from '../../store/exams/sittings.ts'
import { enqueueJob } from '../../store/jobs/enqueue-job.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { enterSitting, surroundingsOf } from './enter-exam.ts'
import type { ExamMeans } from './exam-means.ts'
import { en } from './messages/en.ts'
import { recordExam } from './record-exam.ts'
import { tellCandidate } from './tell-candidate.ts'

interface HandingIn {
  readonly actor: SignedIn
  readonly sittingId: string
  readonly now: Date
}

/** `too-many`: more essays are answered than count, and the candidate says which. */
export type HandedIn = 'handed-in' | 'too-many' | 'not-running'

/** Hands a sitting in for good. After the end it is handed in as it stands, and nothing else can be done with it. */
export function handIn(db: Db, means: ExamMeans, asked: HandingIn): Promise<HandedIn> {
  return enterSitting(db, asked, async (tx, sitting) => {
    if (!isRunning(sitting)) return sitting.handedInAt ? 'handed-in' : 'not-running'
    const isOver = clockAt(sitting.endsAt, asked.now) === 'over'
    if (!isOver && (await answersTooMany(tx, sitting))) return 'too-many'
    await finishSitting(tx, means, sitting, {
      by: isOver ? 'time' : 'candidate',
      at: asked.now,
      to: asked.actor.email,
    })
    return 'handed-in'
  })
}

async function answersTooMany(tx: Tx, sitting: RunningSitting): Promise<boolean> {
  if (sitting.part !== 'essay') return false
  const { rules } = await surroundingsOf(tx, sitting)
  const answers = await listAnswers(tx, sitting.id)
  return (
    answers.filter(({ answer }) => isAnswered(answer)).length >
    rulesFor(rules, sitting.category).essay.answered
  )
}

interface Finishing {
  readonly by: 'candidate' | 'time'
  readonly at: Date
  /** The candidate's address. */
  readonly to: string
}

/** Ends a sitting once: whoever comes second finds it handed in. The scope is the candidate's, or the office's job. */
export async function finishSitting(
  tx: Tx,
  means: ExamMeans,
  sitting: RunningSitting,
  { by, at, to }: Finishing,
  scopeAssociationId: string = sitting.associationId,
): Promise<boolean> {
  if (!(await handInSitting(tx, sitting, { by, at }))) return false
  const { id, part, personId, officeId } = sitting
  const { office } = await surroundingsOf(tx, sitting)
  if (part === 'multiple-choice')
    await enqueueJob(
      tx,
      'score-exam-sitting',
      { sittingId: id, hostId: office.host.id },
      { key: `score:${id}` },
    )
  await recordExam(tx, sitting, scopeAssociationId, {
    ...{ at, kind: 'exam-handed-in', isOpen: true },
    facts: { sitting: id, part, by, office: officeId },
  })
  await tellCandidate(tx, means, {
    to,
    personId,
    associationId: scopeAssociationId,
    ...en.handedIn(part, by),
  })
  return true
}
