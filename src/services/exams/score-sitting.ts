import { passShareOf } from '../../domain/exams/exam-rules.ts'
import {
  hasPassed,
  type MultipleChoiceScore,
  scoreMultipleChoice,
} from '../../domain/exams/score-multiple-choice.ts'
import { listAnswers } from '../../store/exams/answers.ts'
import type { DueSitting } from '../../store/exams/due-sittings.ts'
import { listKeyedItems } from '../../store/exams/papers.ts'
import { insertScore } from '../../store/exams/scores.ts'
import { findSitting } from '../../store/exams/sittings.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { surroundingsOf } from './enter-exam.ts'
import type { ExamMeans } from './exam-means.ts'
import { releaseResult } from './release-result.ts'

/** Scores multiple choice in the name of the office that examines, once; released by the office's way alone. */
export function scoreSitting(
  db: Db,
  means: ExamMeans,
  { id, hostId }: DueSitting,
  now: Date,
): Promise<boolean> {
  return withScope(db, { associationId: hostId }, async (tx) => {
    const sitting = await findSitting(tx, id)
    if (!sitting?.formId || sitting.state !== 'handed-in' || sitting.part !== 'multiple-choice') return false
    const { rules, rulesVersion } = await surroundingsOf(tx, sitting)
    const keyed = await listKeyedItems(tx, sitting.formId)
    const answers = await listAnswers(tx, sitting.id)
    const score = scoreMultipleChoice(keyed, new Map(answers.map(({ itemId, answer }) => [itemId, answer])))
    const about = { sittingId: id, officeId: sitting.officeId, rulesVersion, at: now }
    if (!(await insertScore(tx, about, score))) return false
    if (rules.releaseMultipleChoice === 'at-once')
      await releaseResult(tx, means, {
        ...{ sitting, by: null, at: now, scopeAssociationId: hostId },
        ...outcomeOf(score, passShareOf(rules, sitting.category, sitting.part)),
      })
    return true
  })
}

/** What a score comes to, and how each area went. */
export function outcomeOf(
  { items, correct, areas }: Pick<MultipleChoiceScore, 'items' | 'correct' | 'areas'>,
  passShare: number,
) {
  return {
    score: correct / items,
    passed: hasPassed(correct, items, passShare),
    feedback: {
      areas: areas.map((each) => ({ area: each.area, share: each.correct / each.items })),
      words: [],
    },
  }
}
