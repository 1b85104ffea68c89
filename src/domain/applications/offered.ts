import type { Edition } from '../../standards/schema.ts'
import type { AssociationPolicy } from '../policy/association-policy.ts'

/** Whose rules hold where an association has none of its own, by short id. */
export const network = 'alliance'

interface Offering {
  /** Whose standards the association uses, by short id. */
  readonly standardsOf: string
  readonly policy: Pick<AssociationPolicy['applications'], 'offered'>
}

/**
 * The editions that people may apply for: those that the association names; else its own, or the Alliance's where it
 * has none of its own; never renewals.
 */
export function listOffered(
  inForce: readonly Edition[],
  { standardsOf, policy: { offered } }: Offering,
): Edition[] {
  const initial = inForce.filter(({ renewal }) => !renewal)
  if (offered.length > 0) return initial.filter(({ standard }) => offered.includes(standard))
  const owner = whoseRequirements(initial, standardsOf)
  return initial.filter(({ association }) => association === owner)
}

/** By short id, whose requirements people meet: the association's own, or the Alliance's where there are none. */
export function whoseRequirements(inForce: readonly Edition[], standardsOf: string): string {
  const hasOwn = inForce.some(({ association, renewal }) => !renewal && association === standardsOf)
  return hasOwn ? standardsOf : network
}

/** All that an association offers or could: its own, the Alliance's, and whatever it `kept` by name; never renewals. */
export function listOfferable(
  inForce: readonly Edition[],
  { standardsOf, kept }: { readonly standardsOf: string; readonly kept: readonly string[] },
): Edition[] {
  const initial = inForce.filter(({ renewal }) => !renewal)
  const of = (owner: string) => initial.filter(({ association }) => association === owner)
  const others = initial.filter(({ standard }) => kept.includes(standard))
  return [...new Set([...of(standardsOf), ...of(network), ...others])]
}
