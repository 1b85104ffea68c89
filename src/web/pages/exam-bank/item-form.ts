import { checkItem, type ItemField } from '../../../domain/exams/check-item.ts'
import { choiceLetters, type ExamItem, type ItemKind } from '../../../domain/exams/exam-item.ts'
import { type Fields, numberOf, textOf } from '../../../domain/fields.ts'
import { readLevel } from '../../../services/exams/bank/read-item-table.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import type { Messages } from '../../messages/messages.ts'

export const levelNumbers = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** The field of the form at which a fault is mended. */
const firstFieldOf: Partial<Record<ItemField, string>> = {
  choices: 'choice-A',
  rubric: 'level-1',
  words: 'wordsFrom',
}

/** The fields of the form for an item. */
export function fieldsOf(item: ExamItem): Fields {
  const { code, area, side, language, prompt } = item
  const common = { code: [code], area: [area], side: [side], language: [language], prompt: [prompt] }
  if (item.kind === 'multiple-choice') {
    const choices = item.choices.map((text, index) => [`choice-${choiceLetters[index]}`, [text]])
    return { ...common, ...Object.fromEntries(choices), key: [item.key] }
  }
  const levels = item.rubric.map(({ points, label, text }, index) => [
    `level-${index + 1}`,
    [`${points} ${label}: ${text}`],
  ])
  const { from, to } = item.words
  const words = { wordsFrom: [String(from)], wordsTo: [String(to)] }
  return { ...common, guidance: [item.guidance], ...Object.fromEntries(levels), ...words }
}

type ItemReading = { readonly item: ExamItem } | { readonly problems: readonly FieldProblem[] }

/** The item that a form describes, or what has to be mended. */
export function readItemForm(
  fields: Fields,
  kind: ItemKind,
  areas: ReadonlySet<string>,
  { fault }: Messages['examBank'],
): ItemReading {
  const text = (name: string) => textOf(fields, name)
  const common = {
    ...{ kind, code: text('code'), area: text('area'), side: text('side'), language: text('language') },
    prompt: text('prompt'),
  }
  const own = kind === 'multiple-choice' ? choicesIn(text) : essayIn(fields)
  const checked = checkItem({ ...common, ...own }, areas)
  if ('item' in checked) return checked
  return {
    problems: checked.faults.map((field) => ({ field: firstFieldOf[field] ?? field, message: fault[field] })),
  }
}

function choicesIn(text: (name: string) => string) {
  const given = choiceLetters.map((letter) => text(`choice-${letter}`))
  // An empty one in between is a choice without words, which is a fault.
  const last = given.findLastIndex((choice) => choice !== '')
  return { choices: given.slice(0, last + 1), key: text('key') }
}

function essayIn(fields: Fields) {
  const levels = levelNumbers.map((number) => textOf(fields, `level-${number}`))
  return {
    guidance: textOf(fields, 'guidance'),
    rubric: levels.filter((level) => level !== '').map(readLevel),
    words: { from: numberOf(fields, 'wordsFrom'), to: numberOf(fields, 'wordsTo') },
  }
}
