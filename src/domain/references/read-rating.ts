import { isDay } from '../../standards/day.ts'
import { categories } from '../../standards/vocabulary.ts'
import { type Fields, textOf } from '../fields.ts'
import { acquaintances, notEnough, type Rating, recommendations } from './rating.ts'
import { itemsOf, type RatingForm } from './rating-form.ts'

export type RatingFault =
  | { readonly code: 'answer-missing'; readonly item: string }
  | { readonly code: 'recommendation-missing' | 'known-missing' | 'category-missing' | 'since-unread' }
  | { readonly code: 'too-long'; readonly field: string }

export type RatingReading = { readonly rating: Rating } | { readonly faults: readonly RatingFault[] }

const longest = 5_000

export const itemField = (item: string) => `item-${item}`
export const commentField = (section: string) => `comment-${section}`

const otherFields = ['comment', 'recommendation', 'known', 'endorsed', 'category', 'since']

/** Of what was posted that which belongs to the form, so that a draft holds nothing else. */
export function keptRatingFields(fields: Fields, form: RatingForm): Fields {
  const names = [
    ...itemsOf(form).map(({ id }) => itemField(id)),
    ...form.sections.map(({ id }) => commentField(id)),
    ...otherFields,
  ]
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = fields[name]?.[0]
      return value === undefined ? [] : [[name, [value.slice(0, 2 * longest)]]]
    }),
  )
}

/** How often a half-written rating says so far that there is not enough information. */
export function countNotEnoughIn(fields: Fields, form: RatingForm): number {
  return itemsOf(form).filter(({ id }) => textOf(fields, itemField(id)) === notEnough).length
}

/** Reads a whole rating. Every item has an answer, be it that there is not enough information. */
export function readRating(fields: Fields, form: RatingForm): RatingReading {
  const faults: RatingFault[] = []
  const answers: Record<string, Rating['answers'][string]> = {}
  for (const { id } of itemsOf(form)) {
    const answer = readAnswer(textOf(fields, itemField(id)), form.scale.length)
    if (answer === undefined) faults.push({ code: 'answer-missing', item: id })
    else answers[id] = answer
  }
  const comments: Record<string, string> = {}
  for (const { id } of form.sections) {
    const words = textOf(fields, commentField(id))
    if (words !== '') comments[id] = words
  }
  const comment = textOf(fields, 'comment')
  for (const [name, words] of [
    ...Object.entries(comments).map(([id, text]) => [commentField(id), text] as const),
    ['comment', comment] as const,
  ])
    if (words.length > longest) faults.push({ code: 'too-long', field: name })

  const recommendation = recommendations.find((each) => each === textOf(fields, 'recommendation'))
  if (!recommendation) faults.push({ code: 'recommendation-missing' })
  const known = acquaintances.find((each) => each === textOf(fields, 'known'))
  if (!known) faults.push({ code: 'known-missing' })
  const endorsed = readEndorsed(fields, faults)
  if (faults.length > 0 || !recommendation || !known) return { faults }
  return { rating: { answers, comments, comment, recommendation, known, endorsed } }
}

function readAnswer(text: string, steps: number): Rating['answers'][string] | undefined {
  if (text === notEnough) return notEnough
  const step = /^[1-9]$/.test(text) ? Number(text) : 0
  return step >= 1 && step <= steps ? step : undefined
}

function readEndorsed(fields: Fields, faults: RatingFault[]): Rating['endorsed'] {
  if (textOf(fields, 'endorsed') !== 'yes') return null
  const category = categories.find((each) => each === textOf(fields, 'category'))
  const since = textOf(fields, 'since')
  if (!category) faults.push({ code: 'category-missing' })
  if (since !== '' && !isDay(since)) faults.push({ code: 'since-unread' })
  return category ? { category, since: since === '' ? null : since } : null
}
