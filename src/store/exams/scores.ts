import { z } from 'zod'
import type { AreaScore, MultipleChoiceScore } from '../../domain/exams/score-multiple-choice.ts'
import type { Tx } from '../tables.ts'

const areas: z.ZodType<AreaScore[]> = z.array(
  z.object({ area: z.string(), items: z.number(), correct: z.number() }),
)

/** What multiple choice came to, for the office. */
export interface KeptScore {
  readonly sittingId: string
  readonly items: number
  readonly correct: number
  readonly areas: readonly AreaScore[]
}

/** False where it was scored before. */
export async function insertScore(
  tx: Tx,
  about: {
    readonly sittingId: string
    readonly officeId: string
    readonly rulesVersion: number
    readonly at: Date
  },
  score: MultipleChoiceScore,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('exam_scores')
    .values({
      sitting_id: about.sittingId,
      office_id: about.officeId,
      items: score.items,
      correct: score.correct,
      areas: JSON.stringify(score.areas),
      marks: JSON.stringify(score.marks),
      rules_version: about.rulesVersion,
      scored_at: about.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Scores of some sittings; as far as the scope shows them. */
export async function listScores(tx: Tx, sittingIds: readonly string[]): Promise<KeptScore[]> {
  if (sittingIds.length === 0) return []
  const rows = await tx
    .selectFrom('exam_scores')
    .select(['sitting_id as sittingId', 'items', 'correct', 'areas'])
    .where('sitting_id', 'in', sittingIds)
    .execute()
  return rows.map((row) => ({ ...row, areas: areas.parse(row.areas) }))
}
