import type { Application } from '../../domain/applications/application.ts'
import { unconfirmedMemberships, withFacts, withoutClaims } from '../../domain/applications/facts.ts'
import { withRegisterStanding } from '../../domain/providers/standing.ts'
import { exceptionsToApply } from '../../domain/ways/granted-exception.ts'
import { withMembershipRule } from '../../domain/ways/membership-rules.ts'
import { evaluate } from '../../evaluation/evaluate.ts'
import type { Evaluation } from '../../evaluation/finding.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import type { Edition } from '../../standards/schema.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { loadPortfolioDocument } from '../../store/portfolio/load-portfolio-document.ts'
import { listStandings } from '../../store/providers/list-standings.ts'
import type { Tx } from '../../store/tables.ts'
import { listDeclinedClaims } from '../../store/ways/claims.ts'
import { listExceptions } from '../../store/ways/exceptions.ts'
import { listRatersInDoubt } from '../references/load-reference-facts.ts'
import { loadFacts } from './load-facts.ts'
import { loadPolicy } from './load-policy.ts'

export interface Judged {
  readonly portfolio: Portfolio
  /** The state of the portfolio that was judged. */
  readonly revision: number
  readonly evaluation: Evaluation
  /** Memberships that only the applicant names, and references of raters whom nobody looked up, by id: an evaluation of the same has to know them again. */
  readonly unconfirmed: ReadonlySet<string>
  /** The application's edition, with what the association asks of everybody besides. */
  readonly edition: Edition
}

/**
 * An application's findings on a day, by its own edition, by the association's facts instead of claims, and with what
 * the association excused.
 */
export async function judgeApplication(
  tx: Tx,
  library: StandardsLibrary,
  application: Application,
  asOf: Day,
): Promise<Judged> {
  const { personId, associationId, standard } = application
  const standings = await listStandings(tx, personId)
  const loaded = await loadPortfolioDocument(tx, personId)
  const policy = await loadPolicy(tx, associationId)
  const facts = await loadFacts(tx, application, { asOf, policy })
  const { standardsOf } = await getAssociation(tx, associationId)
  const portfolio = withFacts(withRegisterStanding(loaded.portfolio, standings), facts)
  const written = library.getEdition(standard, asOf, application.edition)
  const edition = withMembershipRule(written, policy.membership, standardsOf)
  const exceptions = exceptionsToApply(await listExceptions(tx, application.id))
  const unconfirmed = new Set([
    ...unconfirmedMemberships(loaded.portfolio),
    ...(await listRatersInDoubt(tx, application, facts.references)),
  ])
  const declined = await listDeclinedClaims(tx, associationId, personId)
  const evaluation = evaluate(edition, withoutClaims(portfolio, declined), { asOf, exceptions, unconfirmed })
  return { portfolio, revision: loaded.revision, evaluation, unconfirmed, edition }
}
