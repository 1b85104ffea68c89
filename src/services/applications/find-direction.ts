import { listOffered } from '../../domain/applications/offered.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { findAim } from '../../store/portfolio/aim.ts'
import type { Tx } from '../../store/tables.ts'
import { loadPolicy } from './load-policy.ts'

interface Asked {
  readonly actor: SignedIn
  readonly asOf: Day
}

/** The standards that somebody may apply for with the own associations; none for whoever belongs to no association. */
export async function loadOffered(
  tx: Tx,
  standards: StandardsLibrary,
  { actor, asOf }: Asked,
): Promise<readonly string[]> {
  const own = actor.roles.filter(({ role }) => role === 'applicant').map(({ association }) => association.id)
  const offered = await Promise.all(
    [...new Set(own)].map(async (id) => {
      const [{ standardsOf }, { applications }] = await Promise.all([
        getAssociation(tx, id),
        loadPolicy(tx, id),
      ])
      return listOffered(standards.listInForce(asOf), { standardsOf, policy: applications })
    }),
  )
  return [...new Set(offered.flat().map(({ standard }) => standard))]
}

/** What decides which standard comes first for somebody: the aim, or else what the own associations offer. */
export interface Direction {
  readonly aim: string | undefined
  readonly offered: readonly string[]
}

/** The offers are asked for only where no aim is set. */
export async function findDirection(tx: Tx, standards: StandardsLibrary, asked: Asked): Promise<Direction> {
  const aim = await findAim(tx, asked.actor.id)
  return { aim, offered: aim === undefined ? await loadOffered(tx, standards, asked) : [] }
}
