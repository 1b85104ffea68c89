import { z } from 'zod'
import { formParts } from '../../../../domain/exams/exam-form.ts'
import { ExamItemSchema } from '../../../../domain/exams/exam-item.ts'
import { categories } from '../../../../standards/vocabulary.ts'

const Text = z.string().min(1)

/** The item bank of the season, and the forms drawn from it. */
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
})
export type ExamSource = Readonly<z.infer<typeof ExamSourceSchema>>
