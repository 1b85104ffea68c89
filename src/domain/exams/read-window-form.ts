import { type Day, isDay } from '../../standards/day.ts'
import { categories } from '../../standards/vocabulary.ts'
import { type Fields, listOf, textOf } from '../fields.ts'
import type { ExamWindow } from './decide-booking.ts'
import { isExamPart } from './exam-part.ts'

export type WindowForm = Pick<
  ExamWindow,
  'name' | 'part' | 'categories' | 'firstDay' | 'lastDay' | 'bookUntil' | 'seats'
>

export interface WindowFault {
  readonly field: 'name' | 'part' | 'firstDay' | 'lastDay' | 'bookUntil' | 'seats'
  readonly code: 'name' | 'part' | 'day' | 'before-first' | 'after-last' | 'over' | 'seats'
}

const mostSeats = 10_000
const longestName = 200

/** Reads what staff say of a window: the last day is never before the first, and booking ends within it, and it is not over. */
export function readWindowForm(
  fields: Fields,
  today: Day,
): { readonly window: WindowForm } | { readonly faults: readonly WindowFault[] } {
  const [name, part] = [textOf(fields, 'name'), textOf(fields, 'part')]
  const [firstDay, lastDay, bookUntil] = [
    textOf(fields, 'firstDay'),
    textOf(fields, 'lastDay'),
    textOf(fields, 'bookUntil'),
  ]
  const seats = /^\d{1,5}$/.test(textOf(fields, 'seats')) ? Number(textOf(fields, 'seats')) : -1
  const faults: WindowFault[] = []
  if (name === '' || name.length > longestName) faults.push({ field: 'name', code: 'name' })
  const days = { firstDay, lastDay, bookUntil }
  for (const field of ['firstDay', 'lastDay', 'bookUntil'] as const)
    if (!isDay(days[field])) faults.push({ field, code: 'day' })
  if (faults.length === 0 && lastDay < firstDay) faults.push({ field: 'lastDay', code: 'before-first' })
  if (faults.length === 0 && bookUntil > lastDay) faults.push({ field: 'bookUntil', code: 'after-last' })
  if (faults.length === 0 && lastDay < today) faults.push({ field: 'lastDay', code: 'over' })
  if (seats < 0 || seats > mostSeats) faults.push({ field: 'seats', code: 'seats' })
  if (!isExamPart(part)) return { faults: [{ field: 'part', code: 'part' }, ...faults] }
  if (faults.length > 0) return { faults }
  const wanted = listOf(fields, 'categories')
  const named = categories.filter((category) => wanted.includes(category))
  return { window: { name, part, categories: named, firstDay, lastDay, bookUntil, seats } }
}
