import { withRegisterStanding } from '../../../../domain/providers/standing.ts'
import { evaluate } from '../../../../evaluation/evaluate.ts'
import type { Finding } from '../../../../evaluation/finding.ts'
import type { Day } from '../../../../standards/day.ts'
import { daysBefore } from '../days-before.ts'
import type { SeasonAssociation, SeasonPerson } from '../make-season.ts'
import { seasonId } from '../season-id.ts'
import type { Tale } from './tale.ts'

/** Somebody of the season who renewed for the calendar year before, with what that came to. */
export interface RenewedPerson {
  readonly person: SeasonPerson
  readonly renewalId: string
  readonly endorsementId: string
  readonly standard: string
  readonly edition: string
  readonly findings: readonly Finding[]
  readonly attestedAt: Date
}

export interface LastYear {
  readonly association: SeasonAssociation
  readonly from: Day
  readonly until: Day
}

const category = 'imhm-clinical'
const hours = new Set(['training', 'rsc-hours'])

/** As long as it takes to renew after the end of a year, and then to audit. */
const settled = 75

/** The latest calendar year whose audit can be under way on the day of the season. */
export function lastYearOf({ season }: Tale, association: SeasonAssociation): LastYear {
  const year = Number(daysBefore(season.day, settled, 12).toISOString().slice(0, 4)) - 1
  return { association, from: `${year}-01-01`, until: `${year}-12-31` }
}

/** Mentors whom the association had endorsed by then, and whose hours of that year are enough. */
export function listRenewed(tale: Tale, lastYear: LastYear): RenewedPerson[] {
  const { association, from, until } = lastYear
  const edition = tale.rules.standards.getEdition(`${association.standardsOf}/${category}-renewal`, until)
  return tale.season.people.flatMap((person) => {
    const held = (person.portfolio.endorsements ?? []).find(
      (each) => each.association === association.standardsOf && each.category === category && !each.endedOn,
    )
    if (!held || held.earnedOn >= from || !person.roles[association.shortId]?.includes('applicant')) return []
    const portfolio = withRegisterStanding(person.portfolio, tale.standingsOf(person))
    const { findings } = evaluate(edition, portfolio, { asOf: until, period: { from, to: until } })
    const isEnough = findings.every(
      ({ requirement, outcome }) => !hours.has(requirement) || outcome === 'met',
    )
    if (!isEnough) return []
    return [
      {
        ...{ person, findings, standard: edition.standard, edition: edition.edition },
        renewalId: seasonId(`renewal ${association.shortId} ${person.name} ${until}`),
        endorsementId: seasonId(`endorsement ${association.shortId} ${person.name} ${category}`),
        attestedAt: daysBefore(until, 14, 15),
      },
    ]
  })
}

/** The renewals as rows; one that is drawn waits for its evidence, the others passed. */
export function tellRenewed(
  tale: Tale,
  { association, from, until }: LastYear,
  renewed: readonly (RenewedPerson & { readonly isDrawn: boolean })[],
): void {
  for (const { person, renewalId, endorsementId, attestedAt, isDrawn, ...line } of renewed) {
    const of = { renewal_id: renewalId, association_id: association.id }
    tale.rows.add('renewals', {
      ...{ id: renewalId, association_id: association.id, person_id: person.id },
      ...{ period_from: from, period_until: until, attested_at: attestedAt, state_since: attestedAt },
      ...{ opens_on: `${from.slice(0, 4)}-10-01`, due_on: until, grace_until: until },
      ...{ state: isDrawn ? 'evidence-asked' : 'passed', version: isDrawn ? 5 : 3 },
    })
    const { standard, edition, findings } = line
    const endorsement_id = endorsementId
    tale.rows.add('renewal_lines', { ...of, endorsement_id, standard, edition, findings })
  }
}
