import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { projectFolder } from './project-folder.ts'

const LeadershipActivitySchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  label: z.string().min(1),
  /** The standards whose sheet gives the activity as a sample. */
  sheets: z.array(z.string()),
})

export type LeadershipActivity = z.infer<typeof LeadershipActivitySchema>

/** The codes for `leadership.activity` of a portfolio, in the order in which a form offers them. */
export function loadLeadershipActivities(folder = join(projectFolder(), 'standards')): LeadershipActivity[] {
  const text = readFileSync(join(folder, 'leadership-activities.yaml'), 'utf8')
  return z.array(LeadershipActivitySchema).parse(parse(text, { schema: 'core' }))
}
