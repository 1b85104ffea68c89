import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { projectFolder } from '../../../../standards/project-folder.ts'

const Text = z.string().min(1)

const ShortExamSchema = z.strictObject({
  rules: z.strictObject({ items: z.int().positive(), minutes: z.int().positive() }),
  multipleChoice: z.array(
    z.strictObject({
      area: Text,
      prompt: Text,
      choices: z.array(Text).length(4),
      key: z.enum(['A', 'B', 'C', 'D']),
    }),
  ),
  essays: z.array(z.strictObject({ area: Text, prompt: Text })),
})

export type ShortExam = Readonly<z.infer<typeof ShortExamSchema>>

/** The short exam of the season, written for it. */
export function readShortExam(file = join(projectFolder(), 'seed/season/exam.yaml')): ShortExam {
  return ShortExamSchema.parse(parse(readFileSync(file, 'utf8')))
}
