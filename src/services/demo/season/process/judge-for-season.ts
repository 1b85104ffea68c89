import { unconfirmedMemberships, withFacts } from '../../../../domain/applications/facts.ts'
import { withRegisterStanding } from '../../../../domain/providers/standing.ts'
import { validUntil } from '../../../../domain/references/fill-slots.ts'
import { exceptionsToApply } from '../../../../domain/ways/granted-exception.ts'
import { evaluate } from '../../../../evaluation/evaluate.ts'
import { type Portfolio, PortfolioSchema } from '../../../../evaluation/portfolio.ts'
import type { Day } from '../../../../standards/day.ts'
import { categoryOn } from '../../../references/load-reference-facts.ts'
import { logEntries } from '../log-entries.ts'
import type { SeasonPerson } from '../make-season.ts'
import { raterStanding } from './tell-ways.ts'
import { dayOf, type Telling } from './telling.ts'

/**
 * An application as the services would have judged it at a moment: what was logged until then, with the register's
 * standings and the association's facts as they were (judgeApplication does so with what is in the database).
 */
export function judgeForSeason(
  telling: Telling,
  at: Date,
  judgements: NonNullable<Portfolio['judgements']> = [],
) {
  const { tale, applicant, edition, exceptions } = telling
  const { portfolio: logged, revision } = portfolioAt(applicant, at, tale.season.day)
  const asOf = dayOf(telling, at)
  const facts = { ...factsAt(telling, at), judgements, exams: [] }
  const portfolio = withFacts(withRegisterStanding(logged, tale.standingsOf(applicant)), facts)
  const unconfirmed = new Set([
    ...unconfirmedMemberships(logged),
    ...facts.references.flatMap(({ id, rater }) =>
      raterStanding(tale.season, telling.association, rater) ? [] : [id],
    ),
  ])
  const evaluation = evaluate(edition, portfolio, {
    asOf,
    exceptions: exceptionsToApply(exceptions.filter(({ grantedAt }) => grantedAt <= at)),
    unconfirmed,
  })
  return { portfolio, revision, evaluation, unconfirmed }
}

/** What somebody had logged by a moment, as the database would give it, and how often the portfolio had changed. */
export function portfolioAt(person: SeasonPerson, at: Date, today: Day) {
  const log = logEntries(person, today).filter((logged) => logged.at <= at)
  const lists = Map.groupBy(log, ({ entry }) => entry.section)
  const document = PortfolioSchema.parse({
    format: 'attune-portfolio/1',
    ...Object.fromEntries(
      [...lists].map(([section, own]) => [section, own.map(({ id, entry }) => ({ id, ...entry.body }))]),
    ),
  })
  return { portfolio: document, revision: log.length }
}

function factsAt(telling: Telling, at: Date) {
  const { tale, applicant, association, policy, references, signatures } = telling
  const asOf = dayOf(telling, at)
  return {
    references: references.flatMap(({ id, role, raterEmail, state, completedOn, at: since }) => {
      if (state !== 'submitted' || completedOn === null || since > at) return []
      if (validUntil(completedOn, policy.references.validMonths) < asOf) return []
      const raterEndorsement = categoryOn(raterStanding(tale.season, association, raterEmail), completedOn)
      return [{ id, role, rater: raterEmail, completedOn, ...(raterEndorsement && { raterEndorsement }) }]
    }),
    agreements: signatures.map(({ id, kind, signedOn }) => ({ id, document: kind, signedOn })),
    memberships: tale
      .membershipsOf(applicant, association)
      .filter((membership) => membership.at <= at)
      .map(({ id, memberOf, from, to }) => ({ id, association: memberOf, from, to })),
  }
}
