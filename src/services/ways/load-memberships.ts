import type { Application } from '../../domain/applications/application.ts'
import type { ApplicationFacts } from '../../domain/applications/facts.ts'
import type { Tx } from '../../store/tables.ts'
import { listMembershipsOf } from '../../store/ways/memberships.ts'

/** The memberships that the application's association confirmed. */
export async function loadMemberships(
  tx: Tx,
  { associationId, personId }: Application,
): Promise<ApplicationFacts['memberships']> {
  const confirmed = await listMembershipsOf(tx, associationId, personId)
  return confirmed.map(({ id, memberOf, from, to }) => ({ id, association: memberOf, from, to }))
}
