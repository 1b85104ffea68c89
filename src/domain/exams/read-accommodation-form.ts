import { type Fields, textOf } from '../fields.ts'
import type { GrantedAccommodation } from './accommodation.ts'

const mostLetters = 2000
const mostFactor = 4
const mostMinutes = 600

/** Reads the answer of an office: with time as a factor, such as 1.5, or as minutes, such as 30 min; or with none. */
export function readAccommodationForm(
  fields: Fields,
  id: string,
): { readonly given: GrantedAccommodation } | { readonly fault: 'answer' | 'time' } {
  const answer = textOf(fields, `answer-${id}`)
  if (answer === '' || answer.length > mostLetters) return { fault: 'answer' }
  if (textOf(fields, 'act') !== 'grant')
    return { given: { state: 'declined', timeFactor: null, timeMinutes: null, answer } }
  const time = readTime(textOf(fields, `time-${id}`))
  return time ? { given: { state: 'granted', ...time, answer } } : { fault: 'time' }
}

function readTime(text: string): Pick<GrantedAccommodation, 'timeFactor' | 'timeMinutes'> | undefined {
  if (text === '') return { timeFactor: null, timeMinutes: null }
  const minutes = Number(/^(\d{1,3})\s*(?:m|min|minutes?)\.?$/i.exec(text)?.[1] ?? 0)
  if (minutes > 0 && minutes <= mostMinutes) return { timeFactor: null, timeMinutes: minutes }
  const factor = Number(/^(?:x\s*)?(\d(?:\.\d{1,2})?)(?:\s*x)?$/i.exec(text)?.[1] ?? 0)
  return factor > 1 && factor <= mostFactor ? { timeFactor: factor, timeMinutes: null } : undefined
}
