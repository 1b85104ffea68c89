import type { NewRecord } from '../../../../store/record/append-record.ts'
import { getCoordinator } from '../advising.ts'
import { daysBefore } from '../days-before.ts'
import type { Season, SeasonAssociation, SeasonPerson } from '../make-season.ts'
import { seasonId } from '../season-id.ts'
import type { ConfirmedMembership, Tale } from './tale.ts'

interface Confirmed extends ConfirmedMembership {
  readonly entryId: string
}

/** The memberships that staff confirmed of somebody who applied or renews: those of the last three years, from the list of members. */
export function confirmedMemberships(
  { process, day }: Season,
  { portfolio, name, joinedOn }: SeasonPerson,
  { shortId }: SeasonAssociation,
): readonly Confirmed[] {
  if (process.claimed.includes(name)) return []
  return (portfolio.memberships ?? [])
    .toSorted((one, other) => (one.from < other.from ? 1 : -1))
    .slice(0, 3)
    .flatMap(({ id = '', association, from, to }) => {
      const at = daysBefore(from > joinedOn ? from : joinedOn, -2, 18)
      const isOver = at.toISOString().slice(0, 10) < day
      if (!isOver || !to) return []
      return [
        { id: seasonId(`confirmed ${shortId} ${id}`), memberOf: association, from, to, at, entryId: id },
      ]
    })
}

export function tellMemberships(tale: Tale, person: SeasonPerson, association: SeasonAssociation): void {
  const { season, rows, record } = tale
  const coordinator = getCoordinator(season, association)
  for (const { id, memberOf, from, to, at, entryId } of confirmedMemberships(season, person, association)) {
    rows.add('confirmed_membership', {
      ...{
        id,
        association_id: association.id,
        person_id: person.id,
        member_of: memberOf,
        from_day: from,
        to_day: to,
      },
      ...{ number: null, source: 'list', entry_id: entryId, confirmed_by: coordinator.id, confirmed_at: at },
    })
    const facts: NewRecord['facts'] = { memberOf, from, to, source: 'list' }
    record.push({
      ...{ at, kind: 'membership-confirmed', isOpen: true, facts, subjectId: person.id },
      ...{ associationId: association.id, actorId: coordinator.id },
    })
  }
}
