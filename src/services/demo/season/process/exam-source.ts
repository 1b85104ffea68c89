import { z } from 'zod'
import { formParts } from '../../../../domain/exams/exam-form.ts'
import { ExamItemSchema } from '../../../../domain/exams/exam-item.ts'
import { categories } from '../../../../standards/vocabulary.ts'

const Text = z.string().min(1)

const EssayMarkSchema = z.strictObject({
  points: z.tuple([z.int().min(0), z.int().min(0)]),
  forCandidate: z.tuple([Text, Text]),
  forOffice: z.string(),
})

const AnswerSchema = z.strictObject({ area: Text, text: Text })

const EssayStorySchema = z.strictObject({
  candidate: Text,
  ago: z.int().positive(),
  /** By the area of the question. */
  answers: z.tuple([AnswerSchema, AnswerSchema]),
  /** Of the two markers; left out where nobody looked it through yet. */
  marks: z.tuple([EssayMarkSchema, EssayMarkSchema]).optional(),
})
export type EssayStory = Readonly<z.infer<typeof EssayStorySchema>>

/** Who sits the exam of the season, and what becomes of it. */
const ExamStorySchema = z.strictObject({
  rules: z.strictObject({ items: z.int().positive(), minutes: z.int().positive() }),
  /** By the names of the forms. */
  forms: z.strictObject({ 'multiple-choice': Text, essay: Text }),
  markers: z.tuple([Text, Text]),
  senior: Text,
  booked: Text,
  passed: z.array(z.strictObject({ candidate: Text, ago: z.int().positive() })),
  essays: z.array(EssayStorySchema),
})

/** The item bank of the season, the forms drawn from it, and who sits them. */
export const ExamSourceSchema = z.strictObject({
  items: z.array(ExamItemSchema),
  retired: z.array(z.strictObject({ code: Text, reason: Text })),
  /** What an item asked before it was edited. */
  earlier: z.array(z.strictObject({ code: Text, prompt: Text })),
  forms: z.array(
    z.strictObject({
      name: Text,
      part: z.enum(formParts),
      category: z.enum(categories),
      seed: Text,
      ago: z.int().positive(),
      /** How many items of which area. */
      areas: z.record(Text, z.int().positive()),
    }),
  ),
  story: ExamStorySchema,
})
export type ExamSource = Readonly<z.infer<typeof ExamSourceSchema>>
