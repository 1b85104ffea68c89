import type { Edition } from '../../standards/schema.ts'
import type { AssociationPolicy } from '../policy/association-policy.ts'

interface Offering {
  /** Whose standards the association uses, by short id. */
  readonly standardsOf: string
  readonly policy: Pick<AssociationPolicy['applications'], 'offered'>
}

/** The editions that people may apply for: those that the association names, or all that it uses; never renewals. */
export function listOffered(
  inForce: readonly Edition[],
  { standardsOf, policy: { offered } }: Offering,
): Edition[] {
  return inForce.filter(
    ({ standard, association, renewal }) =>
      !renewal && (offered.length > 0 ? offered.includes(standard) : association === standardsOf),
  )
}
