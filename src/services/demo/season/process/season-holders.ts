import { type HeldSpell, isHeldOn } from '../../../../domain/renewals/cycle.ts'
import { heldSpells } from '../../../../domain/renewals/held-spells.ts'
import type { Day } from '../../../../standards/day.ts'
import { daysBefore } from '../days-before.ts'
import { enteredAgo } from '../endorsed-on.ts'
import type { SeasonAssociation, SeasonPerson } from '../make-season.ts'
import { seasonId } from '../season-id.ts'
import { fatesOf } from './endorsement-fates.ts'
import type { SeasonAward, Tale } from './tale.ts'

/** An Endorsement of somebody, with the times in which it was held. */
export interface HeldAward extends SeasonAward {
  readonly id: string
  readonly spells: readonly HeldSpell[]
}

/** Somebody with all that an association endorsed him or her for. */
export interface Holder {
  readonly association: SeasonAssociation
  readonly person: SeasonPerson
  readonly awards: readonly HeldAward[]
}

/** Every Endorsement of the season, from before Attune and from its applications, in the order of their days. */
export function listAwards(tale: Tale): readonly SeasonAward[] {
  return [...listTakenOver(tale), ...tale.awards].toSorted((one, other) => (one.on < other.on ? -1 : 1))
}

export function idOfAward({ association, person, category }: SeasonAward): string {
  return seasonId(`endorsement ${association.shortId} ${person.name} ${category}`)
}

export function listHolders(tale: Tale): readonly Holder[] {
  const byHolder = Map.groupBy(
    listAwards(tale),
    ({ association, person }) => `${association.id} ${person.id}`,
  )
  return [...byHolder.values()].flatMap((all) => {
    const [first] = all
    if (!first) return []
    const { association, person } = first
    const changes = fatesOf(tale, association, person.name).map(({ to, on }) => ({ toState: to, onDay: on }))
    const awards = all.map((award) => ({
      ...award,
      id: idOfAward(award),
      spells: heldSpells({
        awardedOn: award.on,
        submittedOn: null,
        changes: [{ toState: 'active', onDay: award.on }, ...changes],
      }),
    }))
    return [{ association, person, awards }]
  })
}

export function isHeld({ spells }: HeldAward, day: Day): boolean {
  return isHeldOn(spells, day)
}

/** What people hold from before, where an association of the season has the standard. */
function listTakenOver({ season, rules }: Tale): SeasonAward[] {
  return season.people.flatMap((person) =>
    (person.portfolio.endorsements ?? []).flatMap(({ association: shortId, category, earnedOn }) => {
      const association = season.associations.find(
        ({ standardsOf, shortId: own }) => standardsOf === shortId && person.roles[own] !== undefined,
      )
      const standard = ['', 'alliance']
        .map((owner) => `${owner || shortId}/${category}`)
        .find((name) => rules.standards.standardIds.includes(name))
      if (!association || !standard || !earnedOn) return []
      const { edition } = rules.standards.getEdition(standard, earnedOn)
      const at = daysBefore(season.day, enteredAgo, 15)
      return { association, person, application: null, standard, edition, category, on: earnedOn, at }
    }),
  )
}
