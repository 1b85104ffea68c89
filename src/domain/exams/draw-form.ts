import type { Blueprint, FormItem, FormPart } from './exam-form.ts'
import {
  type ChoiceLetter,
  choiceLetters,
  type ExamItem,
  type ItemSide,
  type MultipleChoiceItem,
  type RubricLevel,
} from './exam-item.ts'
import { seededOrder } from './seeded-order.ts'

/** An item of the bank in its latest version. */
export interface BankItem {
  readonly itemId: string
  readonly version: number
  readonly isRetired: boolean
  readonly item: ExamItem
}

export interface FormWish {
  readonly part: FormPart
  /** The side whose candidates sit the form. */
  readonly side: Exclude<ItemSide, 'both'>
  readonly language: string
  readonly blueprint: Blueprint
  readonly seed: string
}

/** The letter that is right on the form, and which choice of the item stands behind each of its letters. */
export interface FormKey {
  readonly itemId: string
  readonly key: ChoiceLetter
  readonly choices: readonly ChoiceLetter[]
}

export interface FormRubric {
  readonly itemId: string
  readonly guidance: string
  readonly rubric: readonly RubricLevel[]
}

export interface DrawnForm {
  readonly items: readonly FormItem[]
  readonly keys: readonly FormKey[]
  readonly rubrics: readonly FormRubric[]
}

export interface ShortArea {
  readonly area: string
  readonly need: number
  readonly have: number
}

export type Drawing = { readonly form: DrawnForm } | { readonly short: readonly ShortArea[] }

/**
 * Draws a form: so many items of each area as the blueprint asks, none retired and none twice. The same bank, wish
 * and seed give the same form, however the bank is sorted, and what is drawn of one area does not depend on another.
 */
export function drawForm(bank: readonly BankItem[], wish: FormWish): Drawing {
  const asked = [...Map.groupBy(wish.blueprint, ({ area }) => area)].map(([area, lines]) => ({
    area,
    need: lines.reduce((sum, { count }) => sum + count, 0),
    fitting: bank.filter((each) => each.item.area === area && isFitting(each, wish)),
  }))
  const short = asked
    .filter(({ need, fitting }) => fitting.length < need)
    .map(({ area, need, fitting }) => ({ area, need, have: fitting.length }))
  if (short.length > 0) return { short }
  const drawn = asked.flatMap(({ area, need, fitting }) =>
    seededOrder(`${wish.seed}/area/${area}`)(inOrderOfId(fitting)).slice(0, need),
  )
  return { form: compose(seededOrder(`${wish.seed}/order`)(drawn), wish.seed) }
}

/** Whether an item may stand on such a form. */
export function isFitting(
  { isRetired, item }: BankItem,
  wish: Omit<FormWish, 'blueprint' | 'seed'>,
): boolean {
  const kind = wish.part === 'essay' ? 'extended-text' : 'multiple-choice'
  const isOfSide = item.side === 'both' || item.side === wish.side
  return !isRetired && item.kind === kind && isOfSide && item.language === wish.language
}

function inOrderOfId(items: readonly BankItem[]): BankItem[] {
  return items.toSorted((one, other) => (one.itemId < other.itemId ? -1 : 1))
}

function compose(drawn: readonly BankItem[], seed: string): DrawnForm {
  const items: FormItem[] = []
  const keys: FormKey[] = []
  const rubrics: FormRubric[] = []
  for (const { itemId, version, item } of drawn) {
    const { area, prompt } = item
    if (item.kind === 'multiple-choice') {
      const { choices, key } = letterAnew(item, `${seed}/choices/${itemId}`)
      items.push({ kind: item.kind, itemId, version, area, prompt, choices: choices.map(shownChoice) })
      keys.push({ itemId, key, choices: choices.map(({ former }) => former) })
    } else {
      items.push({ kind: item.kind, itemId, version, area, prompt, words: item.words })
      rubrics.push({ itemId, guidance: item.guidance, rubric: item.rubric })
    }
  }
  return { items, keys, rubrics }
}

function letterAnew({ choices, key }: MultipleChoiceItem, seed: string) {
  const lettered = choices.flatMap((text, index) => withLetter(index, (former) => ({ former, text })))
  const shuffled = seededOrder(seed)(lettered).flatMap((choice, index) =>
    withLetter(index, (letter) => ({ ...choice, letter })),
  )
  const right = shuffled.find(({ former }) => former === key)
  if (!right) throw new Error('The key of an item is one of its choices.')
  return { choices: shuffled, key: right.letter }
}

function withLetter<Result>(index: number, make: (letter: ChoiceLetter) => Result): Result[] {
  const letter = choiceLetters[index]
  return letter ? [make(letter)] : []
}

function shownChoice({ letter, text }: { readonly letter: ChoiceLetter; readonly text: string }) {
  return { letter, text }
}
