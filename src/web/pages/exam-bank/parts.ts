import type { CompetencyDomain } from '../../../standards/competency-areas.ts'
import type { Frame } from '../../components/layout.tsx'
import type { Choice } from '../../forms/choice-fields.tsx'
import type { Site } from '../../site.ts'

/** What the pages of the item bank are made from. */
export interface BankParts {
  readonly site: Site
  readonly frame: Frame
  readonly domains: readonly CompetencyDomain[]
}

/** The competency areas to choose from, each with its name. */
export function areaChoices(domains: readonly CompetencyDomain[]): readonly Choice[] {
  return domains.flatMap(({ areas }) => areas.map(({ id, label }) => ({ value: id, label })))
}

export function areaName(areas: readonly Choice[], id: string): string {
  return areas.find(({ value }) => value === id)?.label ?? id
}
