import type { ExamItem } from '../../../domain/exams/exam-item.ts'

/** What our label of an item tells: QTI has no field for these. */
export interface ItemLabel {
  readonly area: string
  readonly side: string
  readonly words?: { readonly from: number; readonly to: number }
}

/** Such as `attune; area=attachment; side=both; words=250-600`. */
export function writeLabel(item: ExamItem): string {
  const words = item.kind === 'extended-text' ? `; words=${item.words.from}-${item.words.to}` : ''
  return `attune; area=${item.area}; side=${item.side}${words}`
}

/** Undefined for a label that somebody else wrote. */
export function readLabel(label: string): ItemLabel | undefined {
  const found = /^attune; area=([^;]+); side=([^;]+)(?:; words=(\d{1,6})-(\d{1,6}))?$/.exec(label)
  if (!found) return undefined
  const [, area = '', side = '', from, to] = found
  return { area, side, ...(from && to && { words: { from: Number(from), to: Number(to) } }) }
}
