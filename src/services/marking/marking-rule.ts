import { passShareOf, rulesFor } from '../../domain/exams/exam-rules.ts'
import type { MarkingRule } from '../../domain/exams/marking/settle-marks.ts'
import type { Tx } from '../../store/tables.ts'
import { loadExamRules } from '../exams/load-exam-rules.ts'

export interface EssayRules extends MarkingRule {
  readonly version: number
  readonly passShare: number
  readonly answered: number
  readonly compulsory: readonly number[]
  /** How many days a marker has. */
  readonly markingDays: number
}

/** How essays of a category are marked now. */
export async function loadEssayRules(tx: Tx, officeId: string, category: string): Promise<EssayRules> {
  const { rules, version } = await loadExamRules(tx, officeId)
  const { answered, compulsory } = rulesFor(rules, category).essay
  return {
    ...{ version, answered, compulsory, markers: rules.markers, gap: rules.gap },
    markingDays: rules.markingDays,
    passShare: passShareOf(rules, category, 'essay'),
  }
}
