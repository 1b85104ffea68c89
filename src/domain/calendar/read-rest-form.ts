import { isDay, toDayNumber } from '../../standards/day.ts'
import { type Fields, textOf } from '../fields.ts'
import type { Holiday } from './shift-over-holidays.ts'

/** A time of rest as a form asks for it. */
export interface RestForm extends Holiday {
  readonly isForAll: boolean
  readonly note: string
}

export type RestProblem =
  | { readonly field: 'from' | 'to'; readonly code: 'no-day' }
  | { readonly field: 'to'; readonly code: 'before-from' | 'over' | 'too-long' }
  | { readonly field: 'note'; readonly code: 'too-long' }

const longestDays = 120
const longestNote = 500

/** Reads the form of a time of rest, or says what is to mend. */
export function readRestForm(
  fields: Fields,
  today: string,
): { readonly rest: RestForm } | { readonly problems: readonly RestProblem[] } {
  const [from, to, note] = [textOf(fields, 'from'), textOf(fields, 'to'), textOf(fields, 'note')]
  const problems: RestProblem[] = [
    ...(isDay(from) ? [] : [{ field: 'from', code: 'no-day' } as const]),
    ...(isDay(to) ? findOrderProblem(from, to, today) : [{ field: 'to', code: 'no-day' } as const]),
    ...(note.length > longestNote ? [{ field: 'note', code: 'too-long' } as const] : []),
  ]
  if (problems.length > 0) return { problems }
  return { rest: { from, to, note, isForAll: textOf(fields, 'who') !== 'me' } }
}

function findOrderProblem(from: string, to: string, today: string): RestProblem[] {
  if (to < today) return [{ field: 'to', code: 'over' }]
  if (!isDay(from)) return []
  if (to < from) return [{ field: 'to', code: 'before-from' }]
  const days = toDayNumber(to) - toDayNumber(from)
  return days > longestDays ? [{ field: 'to', code: 'too-long' }] : []
}
