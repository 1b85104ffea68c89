import { randomUUID } from 'node:crypto'
import type { ExamItem } from '../../src/domain/exams/exam-item.ts'
import { saveItem } from '../../src/services/exams/bank/save-item.ts'
import { keepForm, previewForm } from '../../src/services/exams/forms/draw.ts'
import { openOffice } from '../../src/services/exams/open-office.ts'
import { choiceItem, essayItem } from '../builders/exam-item.ts'
import type { WaysWorld } from '../ways/ways-world.ts'

export const bankItems: readonly ExamItem[] = [
  choiceItem({ code: 'MC-1' }),
  choiceItem({ code: 'MC-2', key: 'D' }),
  choiceItem({ code: 'MC-3', area: 'observation' }),
  essayItem({ code: 'ET-1' }),
  essayItem({ code: 'ET-2', area: 'attachment' }),
]

/** Virginia's exam office with a small bank, kept by June; answers the ids of items by their codes. */
export async function fillBank(world: WaysWorld): Promise<ReadonlyMap<string, string>> {
  const { db } = world.database
  const associationId = world.associations.virginia
  const at = new Date('2026-11-20T15:00:00Z')
  await openOffice(db, { personId: world.administrator, associationId, at })
  const ids = new Map<string, string>()
  for (const item of bankItems) {
    const id = randomUUID()
    await saveItem(db, { personId: world.people.june, associationId, at }, { id, item, after: 0 })
    ids.set(item.code, id)
  }
  return ids
}

/** A form of the multiple-choice or essay part, drawn by June. */
export async function drawAForm(world: WaysWorld, part: 'multiple-choice' | 'essay'): Promise<string> {
  const { db } = world.database
  const keeper = {
    personId: world.people.june,
    associationId: world.associations.virginia,
    at: new Date('2026-11-21T15:00:00Z'),
  }
  const blueprint = [{ area: 'attachment', count: 1 }]
  const wish = { part, side: 'infant', language: 'en-US', blueprint, seed: randomUUID() } as const
  const preview = await previewForm(db, keeper, wish)
  if ('short' in preview) throw new Error('The bank has enough.')
  const id = randomUUID()
  const { digest } = preview
  await keepForm(db, keeper, { id, name: `Form ${id}`, category: 'imhm-clinical', wish, digest })
  return id
}
