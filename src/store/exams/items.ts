import { sql } from 'kysely'
import { type ExamItem, ExamItemSchema, type ItemKind } from '../../domain/exams/exam-item.ts'
import type { Tx } from '../tables.ts'

/** An item in one version. */
export interface StoredItem {
  readonly id: string
  readonly version: number
  readonly retiredAt: Date | null
  readonly item: ExamItem
}

export interface ItemFilter {
  readonly words: string
  readonly area: string
  readonly kind: ItemKind | undefined
  readonly isRetired: boolean
}

const wholeRow = [
  ...(['exam_items.id', 'exam_items.code', 'exam_items.kind', 'exam_items.retired_at as retiredAt'] as const),
  ...(['latest.version', 'latest.area', 'latest.side', 'latest.language', 'latest.body'] as const),
  'exam_item_keys.key',
] as const

/** Items of an office in their latest versions with their keys, in the order of their codes. */
export function itemsOf(tx: Tx, officeId: string) {
  return tx
    .selectFrom('exam_items')
    .innerJoin('exam_item_versions as latest', (join) =>
      join.onRef('latest.item_id', '=', 'exam_items.id').onRef('latest.version', '=', 'exam_items.version'),
    )
    .leftJoin('exam_item_keys', (join) =>
      join
        .onRef('exam_item_keys.item_id', '=', 'latest.item_id')
        .onRef('exam_item_keys.version', '=', 'latest.version'),
    )
    .select(wholeRow)
    .where('exam_items.office_id', '=', officeId)
    .orderBy((by) => by.fn('lower', ['exam_items.code']))
}

type ItemRow = Awaited<ReturnType<ReturnType<typeof itemsOf>['execute']>>[number]

/** What was checked when it was saved is checked again when it is read. */
export function storedItem({ id, version, retiredAt, body, key, ...rest }: ItemRow): StoredItem {
  const item = ExamItemSchema.parse({ ...rest, ...Object(body), ...(key !== null && { key }) })
  return { id, version, retiredAt, item }
}

interface Paging {
  /** The code after which the page begins, in lower case. */
  readonly after: string
  readonly limit: number
}

/** A page of the list, by words of the prompt or the code, area and kind. */
export async function listItems(
  tx: Tx,
  officeId: string,
  { words, area, kind, isRetired }: ItemFilter,
  { after, limit }: Paging,
): Promise<StoredItem[]> {
  const like = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
  const rows = await itemsOf(tx, officeId)
    .where('exam_items.retired_at', isRetired ? 'is not' : 'is', null)
    .where(({ eb, fn }) => eb(fn('lower', ['exam_items.code']), '>', after))
    .$if(area !== '', (query) => query.where('latest.area', '=', area))
    .$if(kind !== undefined, (query) => query.where('exam_items.kind', '=', kind ?? 'multiple-choice'))
    .$if(words !== '', (query) =>
      query.where(({ eb, or }) =>
        or([eb('exam_items.code', 'ilike', like), sql<boolean>`latest.body ->> 'prompt' ilike ${like}`]),
      ),
    )
    .limit(limit)
    .execute()
  return rows.map(storedItem)
}

/** The whole bank, retired items too. */
export async function loadBank(tx: Tx, officeId: string): Promise<StoredItem[]> {
  return (await itemsOf(tx, officeId).execute()).map(storedItem)
}

export async function findItem(tx: Tx, officeId: string, id: string): Promise<StoredItem | undefined> {
  const row = await itemsOf(tx, officeId).where('exam_items.id', '=', id).executeTakeFirst()
  return row && storedItem(row)
}

/** Why an item is not used any more, and who said so. */
export function findRetirement(tx: Tx, id: string) {
  return tx
    .selectFrom('exam_items')
    .leftJoin('person', 'person.id', 'exam_items.retired_by')
    .select(['retired_at as at', 'retired_reason as reason', 'person.name as by'])
    .where('exam_items.id', '=', id)
    .where('retired_at', 'is not', null)
    .executeTakeFirst()
}
