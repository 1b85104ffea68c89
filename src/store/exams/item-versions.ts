import { type ExamItem, ExamItemSchema } from '../../domain/exams/exam-item.ts'
import type { Tx } from '../tables.ts'

export interface ItemVersion {
  readonly version: number
  readonly item: ExamItem
  readonly madeAt: Date
  readonly madeBy: string | null
  readonly source: 'written' | 'imported'
}

/** Every version of an item, the latest first. */
export async function listVersions(tx: Tx, itemId: string): Promise<ItemVersion[]> {
  const rows = await tx
    .selectFrom('exam_item_versions as each')
    .innerJoin('exam_items', 'exam_items.id', 'each.item_id')
    .leftJoin('exam_item_keys', (join) =>
      join
        .onRef('exam_item_keys.item_id', '=', 'each.item_id')
        .onRef('exam_item_keys.version', '=', 'each.version'),
    )
    .leftJoin('person', 'person.id', 'each.made_by')
    .select(['each.version', 'each.made_at as madeAt', 'each.source', 'person.name as madeBy'])
    .select([
      'exam_items.code',
      'exam_items.kind',
      'each.area',
      'each.side',
      'each.language',
      'each.body',
      'key',
    ])
    .where('each.item_id', '=', itemId)
    .orderBy('each.version', 'desc')
    .execute()
  return rows.map(({ version, madeAt, madeBy, source, body, key, ...rest }) => ({
    ...{ version, madeAt, madeBy, source },
    item: ExamItemSchema.parse({ ...rest, ...Object(body), ...(key !== null && { key }) }),
  }))
}

interface NewVersion {
  readonly itemId: string
  readonly officeId: string
  readonly item: ExamItem
  readonly byPersonId: string
  readonly at: Date
  readonly source: ItemVersion['source']
}

/** Adds an item with its first version. False where the office has the code already. */
export async function insertItem(tx: Tx, given: NewVersion): Promise<boolean> {
  const { itemId, officeId, item, at } = given
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('exam_items')
    .values({
      id: itemId,
      office_id: officeId,
      kind: item.kind,
      code: item.code,
      created_at: at,
      retired_at: null,
      retired_by: null,
      retired_reason: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await insertVersion(tx, given, 1)
  return true
}

/** Adds the version after another one. False where that is not the latest, or the item is retired. */
export async function addVersion(tx: Tx, given: NewVersion, after: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('exam_items')
    .set({ version: after + 1 })
    .where('id', '=', given.itemId)
    .where('office_id', '=', given.officeId)
    .where('version', '=', after)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await insertVersion(tx, given, after + 1)
  return true
}

async function insertVersion(tx: Tx, given: NewVersion, version: number): Promise<void> {
  const { itemId, officeId, item, byPersonId, at, source } = given
  const { area, side, language } = item
  await tx
    .insertInto('exam_item_versions')
    .values({
      ...{ item_id: itemId, version, office_id: officeId, area, side, language, source },
      body: JSON.stringify(bodyOf(item)),
      made_by: byPersonId,
      made_at: at,
    })
    .execute()
  if (item.kind !== 'multiple-choice') return
  const key = { item_id: itemId, version, office_id: officeId, key: item.key }
  await tx.insertInto('exam_item_keys').values(key).execute()
}

/** All that has no column of its own, and no key. */
export function bodyOf(item: ExamItem) {
  const { prompt } = item
  if (item.kind === 'multiple-choice') return { prompt, choices: item.choices }
  const { guidance, rubric, words } = item
  return { prompt, guidance, rubric, words }
}

interface Retiring {
  readonly itemId: string
  readonly officeId: string
  readonly reason: string
  readonly byPersonId: string
  readonly at: Date
}

/** False where it is retired already. */
export async function markRetired(
  tx: Tx,
  { itemId, officeId, reason, byPersonId, at }: Retiring,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('exam_items')
    .set({ retired_at: at, retired_by: byPersonId, retired_reason: reason })
    .where('id', '=', itemId)
    .where('office_id', '=', officeId)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
