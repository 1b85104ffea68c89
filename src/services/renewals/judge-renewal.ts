import type { AssociationPolicy } from '../../domain/policy/association-policy.ts'
import type { Renewal } from '../../domain/renewals/renewal.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { Share } from '../../evaluation/share.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { type Association, getAssociation } from '../../store/people/associations.ts'
import { loadPortfolioDocument } from '../../store/portfolio/load-portfolio-document.ts'
import { listStandings } from '../../store/providers/list-standings.ts'
import { type HeldEndorsement, listHeldEndorsements } from '../../store/renewals/held-endorsements.ts'
import { listRenewalLines } from '../../store/renewals/renewals.ts'
import type { Tx } from '../../store/tables.ts'
import { listMembershipsOf } from '../../store/ways/memberships.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { type JudgedLine, judgeLines } from './judge-lines.ts'

export interface JudgedRenewal {
  readonly lines: readonly JudgedLine[]
  readonly share: Share
  /** The state of the portfolio that was judged. */
  readonly revision: number
  readonly policy: AssociationPolicy
  readonly association: Association
  readonly portfolio: Portfolio
  /** The person's Endorsements of the association, with the times in which they were held. */
  readonly held: readonly HeldEndorsement[]
}

/**
 * What each Endorsement of a renewal asks for its period, out of one pool of hours, with the renewal's share. What
 * the association knows stands in place of claims, and what is signed when it is handed in counts as signed. Whose own
 * portfolio it is may read it from memory.
 */
export async function judgeRenewal(
  tx: Tx,
  library: StandardsLibrary,
  renewal: Renewal,
  asOf: Day,
  read = loadPortfolioDocument,
): Promise<JudgedRenewal> {
  const { associationId, personId } = renewal
  // None of these waits for another, so they are asked in one breath.
  const [policy, association, held, { portfolio: logged, revision }, standings, memberships, lines] =
    await Promise.all([
      loadPolicy(tx, associationId),
      getAssociation(tx, associationId),
      listHeldEndorsements(tx, associationId, [personId]),
      read(tx, personId),
      listStandings(tx, personId),
      listMembershipsOf(tx, associationId, personId),
      listRenewalLines(tx, renewal.id),
    ])
  const confirmed = memberships.map(({ id, memberOf, from, to }) => ({ id, association: memberOf, from, to }))
  const ground = { library, association, policy, renewal, asOf, held, logged, standings, confirmed }
  const judged = judgeLines(ground, lines)
  return { ...judged, revision, policy, association, held }
}
