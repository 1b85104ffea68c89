import { randomBytes } from 'node:crypto'
import type { BankItem } from '../../../domain/exams/draw-form.ts'
import { type FormWish, isFitting } from '../../../domain/exams/draw-form.ts'
import { type FormPart, formParts } from '../../../domain/exams/exam-form.ts'
import { sideOf } from '../../../domain/exams/side-of.ts'
import { type Fields, textOf } from '../../../domain/fields.ts'
import { type Category, categories } from '../../../standards/vocabulary.ts'

/** For whom a form is. */
export interface FormChoice {
  readonly part: FormPart
  readonly category: Category
  readonly language: string
}

/** The most items of one area on a form. */
export const mostOfArea = 200

export function readFormChoice(given: (name: string) => string): FormChoice | undefined {
  const part = formParts.find((each) => each === given('part'))
  const category = categories.find((each) => each === given('category'))
  const language = given('language').trim()
  return part && category && language ? { part, category, language } : undefined
}

export interface AvailableArea {
  readonly area: string
  readonly count: number
}

/** The areas of which the bank has items for such a form. */
export function availableAreas(bank: readonly BankItem[], choice: FormChoice): readonly AvailableArea[] {
  const wish = { ...choice, side: sideOf(choice.category) }
  const fitting = bank.filter((each) => isFitting(each, wish))
  return [...Map.groupBy(fitting, ({ item }) => item.area)].map(([area, items]) => ({
    area,
    count: items.length,
  }))
}

export type WishReading =
  | { readonly wish: FormWish }
  | { readonly fault: 'nothing' | 'bad-count'; readonly area: string }

/** What a form asks to be drawn; a seed is made where none is given. */
export function readWish(fields: Fields, { part, category, language }: FormChoice): WishReading {
  const lines = Object.keys(fields)
    .filter((name) => name.startsWith('count-'))
    .map((name) => ({ area: name.slice('count-'.length), text: textOf(fields, name) || '0' }))
  const bad = lines.find(({ text }) => !/^\d{1,3}$/.test(text) || Number(text) > mostOfArea)
  if (bad) return { fault: 'bad-count', area: bad.area }
  const blueprint = lines
    .map(({ area, text }) => ({ area, count: Number(text) }))
    .filter(({ count }) => count > 0)
  const [first] = lines
  if (blueprint.length === 0) return { fault: 'nothing', area: first?.area ?? '' }
  const seed = textOf(fields, 'seed').slice(0, 100) || randomBytes(12).toString('base64url')
  return { wish: { part, side: sideOf(category), language, blueprint, seed } }
}
