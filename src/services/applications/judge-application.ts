import { LRUCache } from 'lru-cache'
import type { Application } from '../../domain/applications/application.ts'
import {
  type ApplicationFacts,
  unconfirmedMemberships,
  withFacts,
  withoutClaims,
} from '../../domain/applications/facts.ts'
import type { MembershipPolicy } from '../../domain/policy/membership-policy.ts'
import { type RegisterStanding, withRegisterStanding } from '../../domain/providers/standing.ts'
import type { AwaitedReference } from '../../domain/references/is-awaited.ts'
import { exceptionsToApply, type GrantedException } from '../../domain/ways/granted-exception.ts'
import { withMembershipRule } from '../../domain/ways/membership-rules.ts'
import { evaluate } from '../../evaluation/evaluate.ts'
import type { Evaluation } from '../../evaluation/finding.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import type { Edition } from '../../standards/schema.ts'
import { rememberedOf } from '../../store/in-one-breath.ts'
import { getAssociation } from '../../store/people/associations.ts'
import type { PortfolioDocument } from '../../store/portfolio/load-portfolio-document.ts'
import { seeStandings } from '../../store/providers/list-standings.ts'
import type { Tx } from '../../store/tables.ts'
import { listDeclinedClaims } from '../../store/ways/claims.ts'
import { listExceptions } from '../../store/ways/exceptions.ts'
import { readPortfolio } from '../portfolio/read-portfolio.ts'
import { withUndelivered } from '../references/with-undelivered.ts'
import { loadFacts } from './load-facts.ts'
import { loadPolicy } from './load-policy.ts'

export interface Judged {
  readonly portfolio: Portfolio
  /** The state of the portfolio that was judged. */
  readonly revision: number
  readonly evaluation: Evaluation
  /** Memberships that only the applicant names, and references of raters whom nobody looked up, by id: an evaluation of the same has to know them again. */
  readonly unconfirmed: ReadonlySet<string>
  /** References that were asked for and can still be answered. */
  readonly awaited: readonly AwaitedReference[]
  /** What was excused in it, the latest first. */
  readonly granted: readonly GrantedException[]
  /** The application's edition, with what the association asks of everybody besides. */
  readonly edition: Edition
}

/** Lines of findings in memory, of all applications together. */
const mostLines = 300_000

const judgedOf = rememberedOf(() => new WeakMap<StandardsLibrary, LRUCache<string, Judged>>())

/**
 * An application's findings on a day, by its own edition, by the association's facts instead of claims, and with what
 * the association excused. All that they follow from is asked anew; where it is the same as before, so are they.
 */
export async function judgeApplication(
  tx: Tx,
  library: StandardsLibrary,
  application: Application,
  asOf: Day,
): Promise<Judged> {
  const { personId, associationId, id } = application
  const [
    standings,
    document,
    { membership },
    { facts, ratersInDoubt, awaited, undelivered },
    { shortId, standardsOf },
    granted,
    declined,
  ] = await Promise.all([
    seeStandings(tx, personId),
    readPortfolio(tx, personId),
    loadPolicy(tx, associationId),
    loadFacts(tx, application, asOf),
    getAssociation(tx, associationId),
    listExceptions(tx, id),
    listDeclinedClaims(tx, associationId, personId),
  ])
  const raters = { ratersInDoubt, awaited, undelivered }
  const rules = {
    standings,
    facts,
    ...raters,
    membership,
    own: { shortId, standardsOf },
    granted,
    declined,
    asOf,
  }
  const { standard, edition } = application
  const key = JSON.stringify([personId, document.revision, standard, edition, rules])
  const kept = judgedOf(tx).get(library) ?? new LRUCache({ maxSize: mostLines, sizeCalculation: linesOf })
  judgedOf(tx).set(library, kept)
  // Whoever is shown no portfolio has none of a revision to remember.
  const known = document.revision > 0 ? kept.get(key) : undefined
  const judged = known ?? judgeBy(library, application, document, rules)
  kept.set(key, judged)
  return judged
}

interface Rules {
  readonly standings: readonly RegisterStanding[]
  readonly facts: ApplicationFacts
  readonly ratersInDoubt: readonly string[]
  readonly awaited: readonly AwaitedReference[]
  readonly undelivered: readonly AwaitedReference[]
  readonly membership: MembershipPolicy
  /** The association, as memberships name it. */
  readonly own: { readonly shortId: string; readonly standardsOf: string }
  readonly granted: readonly GrantedException[]
  /** Memberships that the association declined, by entry. */
  readonly declined: readonly string[]
  readonly asOf: Day
}

function judgeBy(
  library: StandardsLibrary,
  application: Application,
  document: PortfolioDocument,
  rules: Rules,
): Judged {
  const { standings, facts, ratersInDoubt, awaited, membership, own, granted, declined, asOf } = rules
  const portfolio = withFacts(withRegisterStanding(document.portfolio, standings), facts)
  const written = library.getEdition(application.standard, asOf, application.edition)
  const edition = withMembershipRule(written, membership, own)
  const exceptions = exceptionsToApply(granted)
  const unconfirmed = new Set([...unconfirmedMemberships(document.portfolio), ...ratersInDoubt])
  const claimed = withoutClaims(portfolio, new Set(declined))
  const found = evaluate(edition, claimed, { asOf, exceptions, unconfirmed })
  const evaluation = withUndelivered(found, { edition, portfolio, raters: rules })
  return { portfolio, revision: document.revision, evaluation, unconfirmed, awaited, granted, edition }
}

function linesOf({ evaluation }: Judged): number {
  return evaluation.findings.reduce(
    (sum, { counted, notCounted }) => sum + counted.length + notCounted.length,
    1,
  )
}
