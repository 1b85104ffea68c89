import { z } from 'zod'
import { choiceLetters } from './exam-item.ts'

export const formParts = ['multiple-choice', 'essay'] as const
export type FormPart = (typeof formParts)[number]

const asked = { itemId: z.uuid(), version: z.int().positive(), area: z.string(), prompt: z.string() }

const FormItemSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('multiple-choice'),
    ...asked,
    /** Lettered anew on each form, so that a letter says nothing about the choice as it lies in the bank. */
    choices: z.array(z.strictObject({ letter: z.enum(choiceLetters), text: z.string() })),
  }),
  z.strictObject({
    kind: z.literal('extended-text'),
    ...asked,
    words: z.strictObject({ from: z.int(), to: z.int() }),
  }),
])

/** What a candidate is asked, in its order, with nothing that gives an answer away. */
export const FormBodySchema = z.strictObject({ items: z.array(FormItemSchema) })
export type FormBody = Readonly<z.infer<typeof FormBodySchema>>
export type FormItem = FormBody['items'][number]

/** How many items of which competency area. */
export const BlueprintSchema = z.array(z.strictObject({ area: z.string(), count: z.int().positive() }))
export type Blueprint = Readonly<z.infer<typeof BlueprintSchema>>
