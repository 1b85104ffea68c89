import { unconfirmedMemberships } from '../../domain/applications/facts.ts'
import type { AssociationPolicy } from '../../domain/policy/association-policy.ts'
import { withRegisterStanding } from '../../domain/providers/standing.ts'
import { chooseRenewalStandard } from '../../domain/renewals/choose-renewal-standard.ts'
import { isHeldOn } from '../../domain/renewals/cycle.ts'
import { periodOn } from '../../domain/renewals/period.ts'
import type { Renewal, RenewalLine } from '../../domain/renewals/renewal.ts'
import { shareOfRenewal } from '../../domain/renewals/share-of-renewal.ts'
import { documentsAsked } from '../../domain/ways/association-text.ts'
import { withMembershipRule } from '../../domain/ways/membership-rules.ts'
import { evaluate } from '../../evaluation/evaluate.ts'
import type { Evaluation } from '../../evaluation/finding.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { Share } from '../../evaluation/share.ts'
import { type Day, toDay, toDayNumber } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import type { Edition } from '../../standards/schema.ts'
import { categories } from '../../standards/vocabulary.ts'
import { type Association, getAssociation } from '../../store/people/associations.ts'
import { loadPortfolioDocument } from '../../store/portfolio/load-portfolio-document.ts'
import { listStandings } from '../../store/providers/list-standings.ts'
import { type HeldEndorsement, listHeldEndorsements } from '../../store/renewals/held-endorsements.ts'
import { listRenewalLines } from '../../store/renewals/renewals.ts'
import type { Tx } from '../../store/tables.ts'
import { listMembershipsOf } from '../../store/ways/memberships.ts'
import { loadPolicy } from '../applications/load-policy.ts'

/** One Endorsement of a renewal with what its sheet says. */
export interface JudgedLine {
  readonly line: RenewalLine
  readonly category: string
  /** Whether it is held on the day: one that lapsed meanwhile cannot be renewed. */
  readonly isHeld: boolean
  /** Both null where no sheet is published for the category. */
  readonly edition: Edition | null
  readonly evaluation: Evaluation | null
}

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
 * the association knows stands in place of claims, and what is signed when it is handed in counts as signed.
 */
export async function judgeRenewal(
  tx: Tx,
  library: StandardsLibrary,
  renewal: Renewal,
  asOf: Day,
): Promise<JudgedRenewal> {
  const { associationId, personId } = renewal
  const policy = await loadPolicy(tx, associationId)
  const association = await getAssociation(tx, associationId)
  const held = await listHeldEndorsements(tx, associationId, [personId])
  const { portfolio: logged, revision } = await loadPortfolioDocument(tx, personId)
  const standings = await listStandings(tx, personId)
  const confirmed = await listMembershipsOf(tx, associationId, personId)
  const memberships = confirmed.map(({ id, memberOf, from, to }) => ({ id, association: memberOf, from, to }))
  const known = withKnown(withRegisterStanding(logged, standings), association.shortId, held)
  const portfolio = { ...known, memberships: [...(logged.memberships ?? []), ...memberships] }
  const share = shareOfRenewal(renewal)
  const years = periodOn(policy.renewals, renewal.periodFrom)?.years.length ?? renewal.shareFrom
  const judge = judgeLine({
    library,
    renewal,
    asOf,
    policy,
    association,
    held,
    portfolio,
    share,
    years,
    logged,
  })
  const lines = (await listRenewalLines(tx, renewal.id)).map(judge)
  return { lines, share, revision, policy, association, portfolio, held }
}

interface Ground extends Pick<JudgedRenewal, 'policy' | 'association' | 'portfolio' | 'held' | 'share'> {
  readonly library: StandardsLibrary
  readonly renewal: Renewal
  readonly asOf: Day
  /** Of a whole period of the model that the renewal is of. */
  readonly years: number
  /** As the person wrote it, memberships that nobody confirmed included. */
  readonly logged: Portfolio
}

function judgeLine({ library, renewal, asOf, association, ...ground }: Ground) {
  const { periodFrom: from, periodUntil: until } = renewal
  const { policy, held, portfolio, share, years, logged } = ground
  const options = { asOf, period: { from, to: until }, share, unconfirmed: unconfirmedMemberships(logged) }
  return (line: RenewalLine): JudgedLine => {
    const endorsement = held.find(({ id }) => id === line.endorsementId)
    const category = endorsement?.category ?? ''
    const isHeld = endorsement !== undefined && isHeldOn(endorsement.spells, asOf)
    const wanted = { category, owner: association.standardsOf, period: { from, until }, years }
    const written = chooseRenewalStandard(library.editions, wanted)
    if (!written) return { line, category, isHeld, edition: null, evaluation: null }
    const edition = withMembershipRule(written, policy.membership, association.standardsOf)
    // Signed with the renewal, for its period, also where it is handed in after the period's last day.
    const signed = withSignatures(portfolio, edition, asOf < until ? asOf : until)
    const evaluation = evaluate(edition, signed, options)
    return { line, category, isHeld, edition, evaluation }
  }
}

/** The association knows which of its Endorsements somebody held; of those of others the person tells. */
function withKnown(portfolio: Portfolio, own: string, held: readonly HeldEndorsement[]): Portfolio {
  const others = (portfolio.endorsements ?? []).filter(({ association }) => association !== own)
  const known = held.flatMap(({ category, spells }) =>
    isCategory(category)
      ? spells.map(({ from, until }) => ({
          ...{ association: own, category, earnedOn: from },
          endedOn: until === null ? null : toDay(toDayNumber(until) + 1),
        }))
      : [],
  )
  return { ...portfolio, endorsements: [...others, ...known] }
}

function isCategory(text: string): text is (typeof categories)[number] {
  return categories.some((category) => category === text)
}

function withSignatures(portfolio: Portfolio, edition: Edition, signedOn: Day): Portfolio {
  return { ...portfolio, agreements: documentsAsked(edition).map((document) => ({ document, signedOn })) }
}
