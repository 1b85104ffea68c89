import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { projectFolder } from './project-folder.ts'
import { type Category, categories } from './vocabulary.ts'

const Id = z.string().regex(/^[a-z][a-z0-9-]*$/)

const CompetencyAreaSchema = z.strictObject({
  id: Id,
  label: z.string().min(1),
  /** Categories for which a public page names the area. */
  sourced: z.array(z.enum(categories)).default([]),
  /** Categories for which we take it to be asked. */
  ours: z.array(z.enum(categories)).default([]),
})
const CompetencyDomainSchema = z.strictObject({
  id: Id,
  label: z.string().min(1),
  areas: z.array(CompetencyAreaSchema).min(1),
})
const CompetencyListSchema = z.strictObject({
  sources: z.array(z.url()).min(1),
  domains: z.array(CompetencyDomainSchema).min(1),
})

export type CompetencyDomain = z.infer<typeof CompetencyDomainSchema>

const infantCounterparts: Partial<Record<Category, Category>> = {
  ecfa: 'ifa',
  ecfs: 'ifs',
  ecmhs: 'imhs',
  'ecmhm-clinical': 'imhm-clinical',
  'ecmhm-policy': 'imhm-policy',
  'ecmhm-research-faculty': 'imhm-research-faculty',
}

/** The competency areas by domain, as ids and labels of ours. */
export function loadCompetencyDomains(folder = join(projectFolder(), 'standards')): CompetencyDomain[] {
  const text = readFileSync(join(folder, 'competency-areas.yaml'), 'utf8')
  return CompetencyListSchema.parse(parse(text, { schema: 'core' })).domains
}

/** The domains with the areas asked of a category; the early-childhood side is asked those of its infant counterpart. */
export function listDomainsFor(category: Category, domains: readonly CompetencyDomain[]): CompetencyDomain[] {
  const asked = infantCounterparts[category] ?? category
  return domains
    .map((domain) => ({
      ...domain,
      areas: domain.areas.filter(({ sourced, ours }) => sourced.includes(asked) || ours.includes(asked)),
    }))
    .filter(({ areas }) => areas.length > 0)
}
