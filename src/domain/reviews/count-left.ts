import type { Fields } from '../fields.ts'
import { type AskedRequirement, areaTickIn, requirementTickIn } from './review-fields.ts'

/** How many of some findings are still to be ticked. */
export function countLeftOfFindings(fields: Fields, asked: readonly AskedRequirement[]): number {
  return asked.filter((each) => requirementTickIn(fields, each) === undefined).length
}

/** How many areas of a domain are still to be ticked. */
export function countLeftOfDomain(
  fields: Fields,
  domain: { readonly id: string; readonly areas: readonly { readonly id: string }[] },
): number {
  return domain.areas.filter(({ id }) => areaTickIn(fields, domain.id, id) === undefined).length
}
