import type { ExamItem } from '../../../domain/exams/exam-item.ts'
import { addVersion, insertItem } from '../../../store/exams/item-versions.ts'
import { loadBank } from '../../../store/exams/items.ts'
import { appendRecord } from '../../../store/record/append-record.ts'
import type { Db } from '../../../store/tables.ts'
import { type Keeper, withOffice } from './keeper.ts'

/** An item of a preview that was confirmed. */
export interface ItemToTake {
  readonly item: ExamItem
  /** The version that the preview compared it with; 0 where it was new. */
  readonly after: number
}

export interface ItemsTaken {
  readonly added: number
  readonly changed: number
  /** Those that a colleague saved or retired since the preview, which stay as they are. */
  readonly left: number
}

/** Takes over imported items: new ones, and next versions of those that the bank has. */
export function takeItems(
  db: Db,
  keeper: Keeper,
  given: readonly ItemToTake[],
  newId: () => string,
): Promise<ItemsTaken> {
  return withOffice(db, keeper, async (tx, officeId) => {
    const bank = await loadBank(tx, officeId)
    const known = new Map(bank.map((each) => [each.item.code.toLowerCase(), each]))
    const counts = { added: 0, changed: 0, left: 0 }
    for (const { item, after } of given) {
      const present = known.get(item.code.toLowerCase())
      const common = { officeId, byPersonId: keeper.personId, at: keeper.at, source: 'imported' } as const
      if (after === 0) {
        const isAdded = !present && (await insertItem(tx, { ...common, itemId: newId(), item }))
        counts[isAdded ? 'added' : 'left'] += 1
      } else {
        // The code keeps the case of its letters in the bank.
        const next = present?.item.kind === item.kind && { ...item, code: present.item.code }
        const isChanged = next && (await addVersion(tx, { ...common, itemId: present.id, item: next }, after))
        counts[isChanged ? 'changed' : 'left'] += 1
      }
    }
    if (counts.added + counts.changed > 0)
      await appendRecord(tx, { at: keeper.at, kind: 'exam-items-imported', isOpen: false, facts: counts })
    return counts
  })
}
