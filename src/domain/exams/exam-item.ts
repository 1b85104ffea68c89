import { z } from 'zod'
import { isPlainText, tidyLine, tidyParagraphs } from './item-text.ts'

export const itemKinds = ['multiple-choice', 'extended-text'] as const
export type ItemKind = (typeof itemKinds)[number]

/** For whom an item is: the infant side asks about 0 to 3 years, the early-childhood side about 0 to 6. */
export const itemSides = ['infant', 'early-childhood', 'both'] as const
export type ItemSide = (typeof itemSides)[number]

export const choiceLetters = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type ChoiceLetter = (typeof choiceLetters)[number]

export const itemLimits = { prompt: 6000, choice: 600, guidance: 6000, level: 2000, words: 5000 } as const

const paragraphs = (most: number) =>
  z.string().refine(isPlainText).transform(tidyParagraphs).pipe(z.string().min(1).max(most))
const line = (most: number) =>
  z.string().refine(isPlainText).transform(tidyLine).pipe(z.string().min(1).max(most))

const common = {
  /** What people and files call the item; no two of an office differ by the case of letters alone. */
  code: z.string().regex(/^[A-Za-z_][A-Za-z0-9._-]{0,59}$/),
  area: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/),
  side: z.enum(itemSides),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/),
  prompt: paragraphs(itemLimits.prompt),
}

const MultipleChoiceSchema = z
  .strictObject({
    kind: z.literal('multiple-choice'),
    ...common,
    choices: z.array(line(itemLimits.choice)).min(3).max(choiceLetters.length),
    key: z.enum(choiceLetters),
  })
  .refine(({ choices }) => new Set(choices).size === choices.length, { path: ['choices'] })
  .refine(({ choices, key }) => choiceLetters.indexOf(key) < choices.length, { path: ['key'] })

const RubricLevelSchema = z.strictObject({
  points: z.int().min(0).max(100),
  /** One or two words. A colon ends it where levels are written in a line. */
  label: line(60).refine((label) => !label.includes(':')),
  text: paragraphs(itemLimits.level),
})

const RubricSchema = z
  .array(RubricLevelSchema)
  .min(2)
  .max(8)
  .refine((levels) => new Set(levels.map(({ points }) => points)).size === levels.length)
  .transform((levels) => levels.toSorted((one, other) => other.points - one.points))

const ExtendedTextSchema = z.strictObject({
  kind: z.literal('extended-text'),
  ...common,
  /** For markers: what to look for. */
  guidance: z
    .string()
    .refine(isPlainText)
    .transform(tidyParagraphs)
    .pipe(z.string().max(itemLimits.guidance)),
  /** The levels of an answer in words, the best one first. */
  rubric: RubricSchema,
  /** How long an answer is expected to be, in words. */
  words: z
    .strictObject({ from: z.int().min(1), to: z.int().max(itemLimits.words) })
    .refine(({ from, to }) => from <= to),
})

/** An item as the bank keeps it: texts are plain paragraphs, tidied so that equal items are equal to the letter. */
export const ExamItemSchema = z.discriminatedUnion('kind', [MultipleChoiceSchema, ExtendedTextSchema])
export type ExamItem = Readonly<z.infer<typeof ExamItemSchema>>
export type MultipleChoiceItem = Readonly<z.infer<typeof MultipleChoiceSchema>>
export type ExtendedTextItem = Readonly<z.infer<typeof ExtendedTextSchema>>
export type RubricLevel = Readonly<z.infer<typeof RubricLevelSchema>>

export const itemFields = [
  ...['kind', 'code', 'area', 'side', 'language', 'prompt', 'choices', 'key'],
  ...['guidance', 'rubric', 'words'],
] as const satisfies readonly string[]
