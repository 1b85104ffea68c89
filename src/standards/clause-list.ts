import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { projectFolder } from './project-folder.ts'
import type { RequirementOf } from './schema.ts'

const judges = ['coordinator', 'reviewer', 'exam-office'] as const satisfies readonly Judge[]

const Id = z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'Use lower-case words joined by hyphens.' })
const EditionName = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+@\d{4}-\d{2}$/, { error: 'Write association/category@YYYY-MM.' })
const RequirementName = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+#[a-z][a-z0-9-]*$/, { error: 'Write association/category#requirement.' })

const ClauseSchema = z
  .strictObject({
    label: z.string().min(1),
    /** The columns of the sheet that hold the clause; all of them where none is named. */
    columns: z.array(Id).min(1).optional(),
    /** The code of the leadership activity that the clause gives as a sample. */
    activity: Id.optional(),
    requirements: z.array(RequirementName).min(1).optional(),
    how: z.string().min(1).optional(),
    judgedBy: z.enum(judges).optional(),
    why: z.string().min(1).optional(),
  })
  .refine(({ requirements, judgedBy }) => requirements !== undefined || judgedBy !== undefined, {
    error: 'Name a requirement, or who judges the clause.',
  })
  .refine(({ judgedBy, why }) => (judgedBy === undefined) === (why === undefined), {
    error: 'Say both who judges the clause and why a machine cannot.',
  })
  .refine(({ requirements, how, activity }) => !requirements || how !== undefined || activity !== undefined, {
    error: 'Say how the requirement checks the clause.',
  })

export const ClauseListSchema = z.strictObject({
  sheet: Id,
  title: z.string().min(1),
  publisher: z.string().min(1),
  columns: z
    .array(z.strictObject({ id: Id, label: z.string().min(1), editions: z.array(EditionName).min(1) }))
    .min(1),
  sections: z
    .array(z.strictObject({ heading: z.string().min(1), clauses: z.array(ClauseSchema).min(1) }))
    .min(1),
})

export type ClauseList = z.infer<typeof ClauseListSchema>
export type Clause = z.infer<typeof ClauseSchema>
export type Judge = RequirementOf<'judgement'>['judgedBy']

/** The clause lists of the requirement sheets: every clause, with what checks it or who judges it. */
export function loadClauseLists(folder = join(projectFolder(), 'standards', 'clauses')): ClauseList[] {
  const files = globSync('*.yaml', { cwd: folder }).sort()
  return files.map((file) => {
    const result = ClauseListSchema.safeParse(
      parse(readFileSync(join(folder, file), 'utf8'), { schema: 'core' }),
    )
    if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`)
    return result.data
  })
}
