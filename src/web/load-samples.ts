import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Portfolio } from '../evaluation/portfolio.ts'
import { readPortfolioText } from '../evaluation/read-portfolio-text.ts'
import { DaySchema } from '../standards/day.ts'
import { projectFolder } from '../standards/project-folder.ts'

const PersonSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  sentence: z.string().min(1),
  /** The standard that the story is about. */
  standard: z.string(),
  /** The day on which the story plays, so that it stays true however old the files become. */
  on: DaySchema,
})

/** A made-up person to look at, with the portfolio and the story's standard and day. */
export interface Sample extends Readonly<z.infer<typeof PersonSchema>> {
  readonly portfolio: Portfolio
  /** The file that the portfolio was read from. */
  readonly document: string
}

/** Reads the sample people; throws with every fault where a file is wrong. */
export function loadSamples(folder = join(projectFolder(), 'seed/portfolios')): Sample[] {
  const people = z.array(PersonSchema).parse(parse(readFileSync(join(folder, 'people.yaml'), 'utf8')))
  return people.map((person) => {
    const document = readFileSync(join(folder, `${person.id}.json`), 'utf8')
    const result = readPortfolioText(document)
    if ('portfolio' in result) return { ...person, portfolio: result.portfolio, document }
    throw new Error(
      result.faults.map(({ path, message }) => `${person.id}.json ${path}: ${message}`).join('\n'),
    )
  })
}
