import { choiceLetters } from '../../../domain/exams/exam-item.ts'

export const mostLevels = 8
export const levelColumns = Array.from({ length: mostLevels }, (_, index) => `level ${index + 1}`)
export const choiceColumns = choiceLetters.map((letter) => `choice ${letter.toLowerCase()}`)

/** The columns of items as a table, in the order in which they are written. */
export const itemColumns = [
  ...['code', 'kind', 'area', 'side', 'language', 'prompt'],
  ...choiceColumns,
  ...['key', 'guidance', 'words from', 'words to'],
  ...levelColumns,
]

/** Without these nothing is an item. */
export const neededColumns = ['code', 'prompt']
