import type { Assurance } from '../rights.ts'

/** Own pages are open to whoever signed in; staff pages show other people's records. */
export type Door = 'own' | 'staff'

export interface Proof {
  readonly assurance: Assurance
  /** Whether the person has set up a second factor. */
  readonly hasFactor: boolean
  /** When the person last proved who they are, by the best means that they have. */
  readonly provedAt: Date
}

type DoorAnswer = 'open' | 'confirm-factor' | 'set-up-factor'

/**
 * A factor that was set up is asked for at every sign-in, also of an applicant. Staff without one
 * are led to set one up, and no staff page opens before.
 */
export function decideDoor(door: Door, { assurance, hasFactor }: Omit<Proof, 'provedAt'>): DoorAnswer {
  if (assurance === 'strong') return 'open'
  if (hasFactor) return 'confirm-factor'
  return door === 'staff' ? 'set-up-factor' : 'open'
}

const freshFor = 10 * 60_000

/**
 * Asked before an address, a factor or a role changes: a proof of the last ten minutes, by a second
 * factor where the person has one, by a new sign-in by mail where not.
 */
export function isFreshlyProved({ assurance, hasFactor, provedAt }: Proof, now: Date): boolean {
  const isBest = assurance === 'strong' || !hasFactor
  return isBest && now.getTime() - provedAt.getTime() <= freshFor
}
