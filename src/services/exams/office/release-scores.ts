import { passShareOf } from '../../../domain/exams/exam-rules.ts'
import { listScores } from '../../../store/exams/scores.ts'
import { findSitting } from '../../../store/exams/sittings.ts'
import type { Db } from '../../../store/tables.ts'
import type { ExamMeans } from '../exam-means.ts'
import { loadExamRules } from '../load-exam-rules.ts'
import { releaseResult } from '../release-result.ts'
import { outcomeOf } from '../score-sitting.ts'
import { enterOffice, type OfficeActor } from './enter-office.ts'

/** Releases scored multiple choice, each once; answers how many were released now. */
export function releaseScores(
  db: Db,
  means: ExamMeans,
  by: OfficeActor,
  { sittingIds, at }: { readonly sittingIds: readonly string[]; readonly at: Date },
): Promise<number> {
  return enterOffice(db, by, async (tx, office) => {
    const { rules } = await loadExamRules(tx, office.id)
    let released = 0
    for (const score of await listScores(tx, sittingIds)) {
      const sitting = await findSitting(tx, score.sittingId)
      if (!sitting || sitting.officeId !== office.id || sitting.personId === by.personId) continue
      const outcome = outcomeOf(score, passShareOf(rules, sitting.category, sitting.part))
      const release = { sitting, by: by.personId, at, scopeAssociationId: by.associationId, ...outcome }
      if (await releaseResult(tx, means, release)) released += 1
    }
    return released
  })
}
