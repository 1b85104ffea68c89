import type { ExamItem } from '../../../domain/exams/exam-item.ts'
import { isSameItem } from '../../../domain/exams/plan-item-import.ts'
import { addVersion, insertItem } from '../../../store/exams/item-versions.ts'
import { findItem } from '../../../store/exams/items.ts'
import { appendRecord } from '../../../store/record/append-record.ts'
import type { Db } from '../../../store/tables.ts'
import { type Keeper, withOffice } from './keeper.ts'

interface ItemToSave {
  /** Given by the form, so that a double click saves once. */
  readonly id: string
  readonly item: ExamItem
  /** The version that was edited; 0 for a new item. */
  readonly after: number
}

/** `same`: word for word what is there. `moved-on`: a colleague saved or retired it meanwhile. */
export type ItemSaved = { readonly kind: 'saved' | 'same' | 'code-taken' | 'moved-on' }

/** Saves an item: a new one, or the next version of one. What was asked before stays as it was. */
export function saveItem(db: Db, keeper: Keeper, { id, item, after }: ItemToSave): Promise<ItemSaved> {
  return withOffice(db, keeper, async (tx, officeId) => {
    const present = await findItem(tx, officeId, id)
    if (present && isSameItem(present.item, item)) return { kind: 'same' }
    if (after > 0 && !isNextOf(present, item, after)) return { kind: 'moved-on' }
    const version = {
      ...{ itemId: id, officeId, item, byPersonId: keeper.personId, at: keeper.at },
      source: 'written',
    } as const
    const isSaved = after === 0 ? await insertItem(tx, version) : await addVersion(tx, version, after)
    if (!isSaved) {
      // The other click of two may have been quicker.
      const there = await findItem(tx, officeId, id)
      if (there && isSameItem(there.item, item)) return { kind: 'same' }
      return { kind: after === 0 ? 'code-taken' : 'moved-on' }
    }
    const facts = { item: id, version: after + 1 }
    await appendRecord(tx, { at: keeper.at, kind: 'exam-item-saved', isOpen: false, facts })
    return { kind: 'saved' }
  })
}

/** An item keeps its kind and its code. */
function isNextOf(present: Awaited<ReturnType<typeof findItem>>, item: ExamItem, after: number): boolean {
  return (
    present?.version === after &&
    present.retiredAt === null &&
    present.item.kind === item.kind &&
    present.item.code === item.code
  )
}
