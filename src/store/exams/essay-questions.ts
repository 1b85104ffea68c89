import { z } from 'zod'
import { FormBodySchema } from '../../domain/exams/exam-form.ts'
import type { RubricLevel } from '../../domain/exams/exam-item.ts'
import type { Tx } from '../tables.ts'

/** A question of a form of essays with what it is marked by. */
export interface EssayQuestion {
  readonly item: string
  readonly area: string
  readonly prompt: string
  readonly guidance: string
  readonly levels: readonly RubricLevel[]
}

const levels = z.array(z.object({ points: z.int(), label: z.string(), text: z.string() }))

/** The questions of a form in their order, for the office. */
export async function listEssayQuestions(tx: Tx, formId: string): Promise<EssayQuestion[]> {
  const form = await tx.selectFrom('exam_forms').select('body').where('id', '=', formId).executeTakeFirst()
  if (!form) return []
  const rubrics = await tx
    .selectFrom('exam_form_rubrics')
    .select(['item_id', 'guidance', 'rubric'])
    .where('form_id', '=', formId)
    .execute()
  return FormBodySchema.parse(form.body).items.flatMap(({ itemId, area, prompt }) => {
    const own = rubrics.find(({ item_id }) => item_id === itemId)
    return own
      ? [{ item: itemId, area, prompt, guidance: own.guidance, levels: levels.parse(own.rubric) }]
      : []
  })
}
