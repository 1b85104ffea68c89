import type { ExamWindow } from '../../domain/exams/decide-booking.ts'
import type { KeptAnswer } from '../../domain/exams/exam-answer.ts'
import type { ExamResult } from '../../domain/exams/exam-result.ts'
import { type CategoryRules, minutesOf, rulesFor } from '../../domain/exams/exam-rules.ts'
import type { Paper } from '../../domain/exams/paper.ts'
import { type ExamSitting, isRunning, type RunningSitting } from '../../domain/exams/sitting.ts'
import { clockAt } from '../../domain/exams/sitting-clock.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import { listAnswers } from '../../store/exams/answers.ts'
import type { ExamOffice } from '../../store/exams/offices.ts'
import { findResultOfSitting } from '../../store/exams/results.ts'
import { findSitting, setSittingView } from '../../store/exams/sittings.ts'
import { findExamWindow } from '../../store/exams/windows.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { minutesFor } from './begin-sitting.ts'
import { enterSitting, surroundingsOf } from './enter-exam.ts'
import type { ExamMeans } from './exam-means.ts'
import { finishSitting } from './hand-in.ts'
import type { ReadPaper } from './paper-cache.ts'

/** A sitting that runs, with what is asked and what is kept. */
export interface OpenSitting {
  readonly kind: 'running'
  readonly sitting: RunningSitting
  readonly paper: Paper
  readonly answers: ReadonlyMap<string, KeptAnswer>
  readonly rules: CategoryRules
  readonly office: ExamOffice
  readonly now: Date
}

/** A sitting before it is begun, or after it was handed in. */
export interface ShutSitting {
  readonly kind: 'before' | 'after'
  readonly sitting: ExamSitting
  readonly window: ExamWindow
  readonly office: ExamOffice
  readonly rules: CategoryRules
  readonly minutes: number
  readonly today: Day
  /** What arrived, without the questions, which nobody sees again. */
  readonly answered: number
  readonly result: ExamResult | undefined
}

interface Asked {
  readonly actor: SignedIn
  readonly sittingId: string
  readonly now: Date
}

/** A candidate's own sitting as it stands now. One whose time is up is handed in on being looked at. */
export function loadSitting(
  db: Db,
  means: ExamMeans,
  readPaper: ReadPaper,
  asked: Asked,
): Promise<OpenSitting | ShutSitting> {
  return enterSitting(db, asked, async (tx, found) => {
    const sitting = await finishWhereOver(tx, means, found, asked)
    const { office, rules } = await surroundingsOf(tx, sitting)
    const own = rulesFor(rules, sitting.category)
    const answers = await listAnswers(tx, sitting.id)
    if (isRunning(sitting)) {
      const paper = await readPaper(tx, sitting.formId)
      const kept = new Map(answers.map((answer) => [answer.itemId, answer]))
      return { kind: 'running', sitting, paper, answers: kept, rules: own, office, now: asked.now }
    }
    const window = await findExamWindow(tx, sitting.windowId)
    if (!window) throw new Error('A sitting names its window.')
    return {
      ...{ kind: sitting.state === 'booked' ? 'before' : 'after', sitting, window, office, rules: own },
      minutes: await minutesFor(tx, sitting, minutesOf(rules, sitting.category, sitting.part)),
      today: means.dayOf(asked.now, office.host.timeZone),
      answered: answers.filter(({ answer }) => answer !== null).length,
      result: await findResultOfSitting(tx, sitting.id),
    }
  })
}

async function finishWhereOver(
  tx: Tx,
  means: ExamMeans,
  sitting: ExamSitting,
  { actor, now }: Asked,
): Promise<ExamSitting> {
  if (!isRunning(sitting) || clockAt(sitting.endsAt, now) !== 'over') return sitting
  await finishSitting(tx, means, sitting, { by: 'time', at: now, to: actor.email })
  return (await findSitting(tx, sitting.id)) ?? sitting
}

/** How the candidate likes to see it from now on. */
export function chooseView(
  db: Db,
  asked: Omit<Asked, 'now'>,
  view: { readonly layout?: 'one' | 'all'; readonly hidesClock?: boolean },
): Promise<void> {
  return enterSitting(db, asked, (tx, sitting) => setSittingView(tx, sitting.id, view))
}
