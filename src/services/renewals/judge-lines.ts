import { unconfirmedMemberships } from '../../domain/applications/facts.ts'
import type { AssociationPolicy } from '../../domain/policy/association-policy.ts'
import type { RegisterStanding } from '../../domain/providers/standing.ts'
import { withRegisterStanding } from '../../domain/providers/standing.ts'
import { chooseRenewalStandard } from '../../domain/renewals/choose-renewal-standard.ts'
import { type HeldSpell, isHeldOn } from '../../domain/renewals/cycle.ts'
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

/** An Endorsement with the times in which it was held. */
interface Held {
  readonly id: string
  readonly category: string
  readonly spells: readonly HeldSpell[]
}

/** What a renewal is judged from. */
export interface RenewalGround {
  readonly library: StandardsLibrary
  readonly association: { readonly shortId: string; readonly standardsOf: string }
  readonly policy: AssociationPolicy
  readonly renewal: Pick<Renewal, 'periodFrom' | 'periodUntil' | 'shareOf' | 'shareFrom' | 'excusedMonths'>
  readonly asOf: Day
  /** The person's Endorsements of the association. */
  readonly held: readonly Held[]
  /** As the person wrote it, memberships that nobody confirmed included. */
  readonly logged: Portfolio
  /** What the register says of its providers. */
  readonly standings: readonly RegisterStanding[]
  /** Memberships that the association confirmed. */
  readonly confirmed: NonNullable<Portfolio['memberships']>
}

interface JudgedLines {
  readonly lines: readonly JudgedLine[]
  readonly share: Share
  /** What was judged: the log, with what the association knows in place of claims. */
  readonly portfolio: Portfolio
}

/** What each line of a renewal comes to, out of one pool of hours and with the renewal's share. */
export function judgeLines(ground: RenewalGround, lines: readonly RenewalLine[]): JudgedLines {
  const { logged, standings, association, held, confirmed, renewal } = ground
  const known = withKnown(withRegisterStanding(logged, standings), association.shortId, held)
  const portfolio = { ...known, memberships: [...(logged.memberships ?? []), ...confirmed] }
  const share = shareOfRenewal(renewal)
  return { lines: lines.map(judgeLine(ground, { portfolio, share })), share, portfolio }
}

function judgeLine(
  { library, renewal, asOf, association, policy, held, logged }: RenewalGround,
  { portfolio, share }: Pick<JudgedLines, 'portfolio' | 'share'>,
) {
  const { periodFrom: from, periodUntil: until } = renewal
  // Of a whole period of the model that the renewal is of.
  const years = periodOn(policy.renewals, from)?.years.length ?? renewal.shareFrom
  // Whoever waits into the grace is asked what the period asked on its last day (docs/decisions/0046).
  const heldBy = asOf < until ? asOf : until
  const unconfirmed = unconfirmedMemberships(logged)
  const options = { asOf, period: { from, to: until }, share, heldBy, unconfirmed }
  return (line: RenewalLine): JudgedLine => {
    const endorsement = held.find(({ id }) => id === line.endorsementId)
    const category = endorsement?.category ?? ''
    const isHeld = endorsement !== undefined && isHeldOn(endorsement.spells, asOf)
    const wanted = { category, owner: association.standardsOf, period: { from, until }, years }
    const written = chooseRenewalStandard(library.editions, wanted)
    if (!written) return { line, category, isHeld, edition: null, evaluation: null }
    const edition = withMembershipRule(written, policy.membership, association)
    // Signed with the renewal, for its period, also where it is handed in after the period's last day.
    const signed = withSignatures(portfolio, edition, heldBy)
    const evaluation = evaluate(edition, signed, options)
    return { line, category, isHeld, edition, evaluation }
  }
}

/** The association knows which of its Endorsements somebody held; of those of others the person tells. */
function withKnown(portfolio: Portfolio, own: string, held: readonly Held[]): Portfolio {
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
