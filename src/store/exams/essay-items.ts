import { z } from 'zod'
import type { RubricLevel } from '../../domain/exams/exam-item.ts'
import type { Tx } from '../tables.ts'

/** An essay question of the bank in its latest version. */
export interface EssayItem {
  readonly id: string
  readonly code: string
  readonly area: string
  readonly prompt: string
  readonly guidance: string
  readonly levels: readonly RubricLevel[]
}

const kept = z.object({
  prompt: z.string(),
  guidance: z.string(),
  rubric: z.array(z.object({ points: z.int(), label: z.string(), text: z.string() })),
})

/** Those that are not retired, by code; for staff of the office. */
export async function listEssayItems(tx: Tx, officeId: string): Promise<EssayItem[]> {
  const rows = await tx
    .selectFrom('exam_items as item')
    .innerJoin('exam_item_versions as latest', (join) =>
      join.onRef('latest.item_id', '=', 'item.id').onRef('latest.version', '=', 'item.version'),
    )
    .select(['item.id', 'item.code', 'latest.area', 'latest.body'])
    .where('item.office_id', '=', officeId)
    .where('item.kind', '=', 'extended-text')
    .where('item.retired_at', 'is', null)
    .orderBy('item.code')
    .execute()
  return rows.map(({ id, code, area, body }) => {
    const { prompt, guidance, rubric: levels } = kept.parse(body)
    return { id, code, area, prompt, guidance, levels }
  })
}
