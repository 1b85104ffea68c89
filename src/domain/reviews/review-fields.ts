import { type Fields, listOf, textOf } from '../fields.ts'
import { type AreaTick, areaTicks, type RequirementTick, requirementTicks } from './review-body.ts'

/** What the fields of a review are called. */
export const reviewFields = {
  requirement: (id: string) => `requirement.${id}`,
  note: (id: string) => `note.${id}`,
  area: (id: string) => `area.${id}`,
  /** What holds for the areas of a domain that were left open. */
  restOf: (domain: string) => `rest.${domain}`,
  /** Agrees with the findings that were left open. */
  restOfRequirements: 'rest-of-requirements',
} as const

/** A finding that a reviewer ticks; `waits` where a person has to judge it in any case. */
export interface AskedRequirement {
  readonly id: string
  readonly waits: boolean
}

/** What is ticked for a finding: the own tick, or the agreement with all that was left open. */
export function requirementTickIn(
  fields: Fields,
  { id, waits }: AskedRequirement,
): RequirementTick | undefined {
  const ticked = requirementTicks.find((each) => each === textOf(fields, reviewFields.requirement(id)))
  const agreesWithRest = listOf(fields, reviewFields.restOfRequirements).includes('agree')
  return ticked ?? (agreesWithRest && !waits ? 'agree' : undefined)
}

/** What is ticked for an area: the own tick, or what holds for the rest of its domain. */
export function areaTickIn(fields: Fields, domain: string, area: string): AreaTick | undefined {
  const tickIn = (field: string) => areaTicks.find((each) => each === textOf(fields, field))
  return tickIn(reviewFields.area(area)) ?? tickIn(reviewFields.restOf(domain))
}
