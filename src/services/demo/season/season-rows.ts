import type { Day } from '../../../standards/day.ts'
import { rowsOf, type SeasonRow, type TableRows } from '../../../store/demo/insert-rows.ts'
import { advisingRows } from './advising.ts'
import { confirmationRows } from './confirmation-rows.ts'
import { daysBefore } from './days-before.ts'
import { invitationRows } from './invitation-rows.ts'
import { logEntries } from './log-entries.ts'
import type { Season, SeasonPerson } from './make-season.ts'
import { registerRows } from './register-rows.ts'
import { textRows } from './text-rows.ts'
import { threadRows } from './thread-rows.ts'

/** The season as rows of the tables. */
export function seasonRows(season: Season): TableRows[] {
  const joined = (person: SeasonPerson) => daysBefore(person.joinedOn, 0, 14)
  const kept = season.people.filter(hasPortfolio)
  return [
    rowsOf(
      'association',
      season.associations.map(({ id, shortId, name, timeZone, standardsOf }) => ({
        id,
        short_id: shortId,
        name,
        time_zone: timeZone,
        standards_of: standardsOf,
      })),
    ),
    rowsOf(
      'person',
      season.people.map((person) => ({
        id: person.id,
        name: person.name,
        email: person.email,
        welcomed_at: joined(person),
        created_at: joined(person),
      })),
    ),
    rowsOf(
      'association_role',
      season.people.flatMap((person) => roleRows(season, person, joined(person))),
    ),
    rowsOf(
      'portfolio',
      kept.map(({ id, aim }) => ({ person_id: id, aim })),
    ),
    ...entryRows(kept, season.day),
    ...invitationRows(season),
    ...registerRows(season),
    ...confirmationRows(season),
    ...advisingRows(season),
    ...threadRows(season),
    ...textRows(season),
  ]
}

function hasPortfolio({ portfolio }: SeasonPerson): boolean {
  return Object.values(portfolio).some((entries) => Array.isArray(entries) && entries.length > 0)
}

function roleRows(
  { associations }: Season,
  person: SeasonPerson,
  granted: Date,
): SeasonRow<'association_role'>[] {
  return associations.flatMap(({ id, shortId }) =>
    (person.roles[shortId] ?? []).map((role) => ({
      association_id: id,
      person_id: person.id,
      role,
      granted_at: granted,
    })),
  )
}

function entryRows(people: readonly SeasonPerson[], day: Day): TableRows[] {
  const entries: SeasonRow<'portfolio_entry'>[] = []
  const changes: SeasonRow<'portfolio_change'>[] = []
  for (const person of people) {
    for (const { id, entry, listedOn, at, kind, batch } of logEntries(person, day)) {
      const { section, body } = entry
      const whose = { person_id: person.id }
      entries.push({
        id,
        ...whose,
        section,
        body,
        listed_on: listedOn,
        version: 1,
        created_at: at,
        updated_at: at,
      })
      const what = { entry_id: id, version: 1, kind, body_after: body }
      changes.push({ ...whose, ...what, by_person: person.id, changed_at: at, batch })
    }
  }
  return [rowsOf('portfolio_entry', entries), rowsOf('portfolio_change', changes)]
}
