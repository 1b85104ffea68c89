import { NotFound } from '../../../domain/errors.ts'
import { markRetired } from '../../../store/exams/item-versions.ts'
import { findItem } from '../../../store/exams/items.ts'
import { appendRecord } from '../../../store/record/append-record.ts'
import type { Db } from '../../../store/tables.ts'
import { type Keeper, withOffice } from './keeper.ts'

/** Takes an item out of use for good. Forms that ask it stay; no form asks it anew. */
export function retireItem(
  db: Db,
  keeper: Keeper,
  { itemId, reason }: { readonly itemId: string; readonly reason: string },
): Promise<void> {
  return withOffice(db, keeper, async (tx, officeId) => {
    if (!(await findItem(tx, officeId, itemId))) throw new NotFound()
    const retiring = { itemId, officeId, reason, byPersonId: keeper.personId, at: keeper.at }
    if (!(await markRetired(tx, retiring))) return
    const facts = { item: itemId }
    await appendRecord(tx, { at: keeper.at, kind: 'exam-item-retired', isOpen: false, facts })
  })
}
