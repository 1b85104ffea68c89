import { type ItemProposal, planItemImport } from '../../../domain/exams/plan-item-import.ts'
import { loadBank } from '../../../store/exams/items.ts'
import type { Db } from '../../../store/tables.ts'
import type { FaultyItem, FoundItem, ItemRules, ItemsRefusal } from './items-reading.ts'
import { type Keeper, withOffice } from './keeper.ts'
import { readItems } from './read-items.ts'

export interface ItemsPreview {
  readonly proposals: readonly ItemProposal<FoundItem>[]
  readonly faulty: readonly FaultyItem[]
  /** Files and columns that are no part of an item. */
  readonly leftOut: readonly string[]
}

/** What a file would do to the bank. Nothing is saved. */
export async function previewItems(
  db: Db,
  keeper: Keeper,
  given: Parameters<typeof readItems>[0],
  rules: ItemRules,
): Promise<ItemsPreview | ItemsRefusal> {
  const read = await readItems(given, rules)
  if ('refusal' in read) return read
  const bank = await withOffice(db, keeper, loadBank)
  const known = new Map(
    bank.map(({ item, version, retiredAt }) => [
      item.code.toLowerCase(),
      { item, version, isRetired: retiredAt !== null },
    ]),
  )
  const { items, faulty, leftOut } = read
  return { proposals: planItemImport(known, items), faulty, leftOut }
}
