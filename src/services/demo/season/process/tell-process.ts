import type { SeasonRecord } from '../../../../store/demo/append-records.ts'
import type { TableRows } from '../../../../store/demo/insert-rows.ts'
import type { Season } from '../make-season.ts'
import { registerStandings } from './register-standings.ts'
import { planSeasonRenewals } from './season-renewals.ts'
import { collectRows, findPerson, type SeasonRules, type Tale } from './tale.ts'
import { openedAgo, tellApplication } from './tell-application.ts'
import { tellAudits } from './tell-audits.ts'
import { tellEndorsements } from './tell-endorsements.ts'
import { tellExamBank } from './tell-exam-bank.ts'
import { tellExams } from './tell-exams.ts'
import { tellLife } from './tell-life.ts'
import { confirmedMemberships, tellMemberships } from './tell-memberships.ts'
import { tellRenewals } from './tell-renewals.ts'
import { policyOf, tellWays } from './tell-ways.ts'

/** The process of the season, as rows of the tables and as entries of the record. */
export function tellProcess(
  season: Season,
  rules: SeasonRules,
): { readonly rows: TableRows[]; readonly record: readonly SeasonRecord[] } {
  const tale: Tale = {
    ...{ season, rules, loads: new Map(), rows: collectRows(), record: [], awards: [] },
    policyOf: (association) => policyOf(season, association),
    standingsOf: registerStandings(season),
    membershipsOf: (person, association) => confirmedMemberships(season, person, association),
  }
  tellWays(tale)
  const forms = tellExamBank(tale)
  for (const association of season.associations) {
    const own = season.applications.filter((plan) => plan.association === association.shortId)
    const holders = season.people.filter(({ portfolio, roles }) =>
      (portfolio.endorsements ?? []).some(
        ({ association: of }) => of === association.standardsOf && roles[association.shortId],
      ),
    )
    for (const name of new Set([
      ...own.map(({ applicant }) => applicant),
      ...holders.map((each) => each.name),
    ]))
      tellMemberships(tale, findPerson(season, name), association)
  }
  // Numbers are given in the order of opening.
  for (const plan of season.applications.toSorted((one, other) => openedAgo(other) - openedAgo(one)))
    tellApplication(tale, plan)
  const renewals = planSeasonRenewals(tale)
  tellEndorsements(tale, renewals)
  tellLife(tale)
  tellRenewals(tale, renewals, tellAudits(tale, renewals))
  tellExams(tale, forms)
  return { rows: tale.rows.all(), record: tale.record }
}
