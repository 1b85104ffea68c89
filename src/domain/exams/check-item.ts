import { type ExamItem, ExamItemSchema, itemFields } from './exam-item.ts'

export type ItemField = (typeof itemFields)[number]

export type CheckedItem =
  | { readonly item: ExamItem }
  /** What has to be mended, in the order of the fields. */
  | { readonly faults: readonly ItemField[] }

/** Whether something is an item of the bank, about an area that there is. Each faulty field is named once. */
export function checkItem(given: unknown, areas: ReadonlySet<string>): CheckedItem {
  const read = ExamItemSchema.safeParse(given)
  if (read.success) return areas.has(read.data.area) ? { item: read.data } : { faults: ['area'] }
  const faulty = new Set(read.error.issues.map(({ path }) => path[0]))
  return { faults: itemFields.filter((field) => faulty.has(field)) }
}
