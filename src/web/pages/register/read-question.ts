import { readNumber } from '../../../domain/endorsements/endorsement-number.ts'
import { type Day, isDay } from '../../../standards/day.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import type { enRegister } from '../../messages/register/en.ts'
import { longestWords } from './parts.ts'

interface QuestionRead {
  readonly values: Readonly<Record<string, readonly string[]>>
  readonly problems: readonly FieldProblem[]
  /** Undefined where nothing is asked yet, or something is to mend first. */
  readonly question: { readonly number: string; readonly name: string; readonly on: Day } | undefined
}

interface Asked {
  /** What an address has under a name; undefined where it has none. */
  readonly query: (name: string) => string | undefined
  readonly words: (typeof enRegister)['standing']['problems']
  readonly today: Day
}

/** Reads who is asked about and which day. A link may bring number and name along: only with a day, if an empty one, is it asked. */
export function readQuestion({ query, words, today }: Asked): QuestionRead {
  const asked = (name: string) => (query(name) ?? '').trim().slice(0, longestWords)
  const [typed, name, on] = [asked('number'), asked('name'), asked('on')]
  const values = { number: [typed], name: [name], on: [on] }
  if (query('on') === undefined) return { values, problems: [], question: undefined }
  const number = readNumber(typed)
  const dayProblem = isDay(on) ? (on > today ? words.later : undefined) : words.day
  const problems: FieldProblem[] = [
    ...(number === undefined ? [{ field: 'number', message: words.number }] : []),
    ...(name === '' ? [{ field: 'name', message: words.name }] : []),
    ...(dayProblem === undefined ? [] : [{ field: 'on', message: dayProblem }]),
  ]
  const isWhole = problems.length === 0 && number !== undefined && isDay(on)
  return { values, problems, question: isWhole ? { number, name, on } : undefined }
}
