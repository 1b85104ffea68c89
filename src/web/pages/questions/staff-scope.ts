import { associationOf, personOf, type SiteContext } from '../../visit.ts'

/** A staff member within the association that the address names. */
export function staffScope(c: SiteContext) {
  return { personId: personOf(c).id, associationId: associationOf(c).id }
}
