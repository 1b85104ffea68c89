import type { Application } from '../../../../domain/applications/application.ts'
import { endorsementNumber, usualPrefix } from '../../../../domain/endorsements/endorsement-number.ts'
import { stateShown } from '../../../../domain/endorsements/state-shown.ts'
import type { EndorsementState } from '../../../../domain/endorsements/states.ts'
import type { EndorsementStepName } from '../../../../domain/endorsements/steps.ts'
import type { Day } from '../../../../standards/day.ts'
import { getCoordinator } from '../advising.ts'
import { daysBefore } from '../days-before.ts'
import type { SeasonAssociation, SeasonPerson } from '../make-season.ts'
import { seasonId } from '../season-id.ts'
import type { Tale } from './tale.ts'

/** An Endorsement of the season, from its application or from before Attune. */
export interface SeasonAward {
  readonly association: SeasonAssociation
  readonly person: SeasonPerson
  readonly application: Pick<Application, 'id' | 'standard' | 'edition'> | null
  readonly standard: string
  readonly edition: string
  readonly category: string
  readonly on: Day
  readonly at: Date
}

interface Fate {
  readonly step: EndorsementStepName
  readonly to: EndorsementState
  readonly ago: number
  readonly reason?: string
}

/** What happened to some after the award, and how many days ago. */
const fates: Readonly<Record<string, readonly Fate[]>> = {
  'Kimberly Tso': [
    { step: 'suspend', to: 'suspended', ago: 40, reason: 'The licensing board has suspended your license.' },
  ],
  'Consuelo Trejo': [{ step: 'retire', to: 'retired', ago: 60 }],
  'Ruth Schellenberger': [
    { step: 'lapse', to: 'lapsed', ago: 290, reason: 'It was not renewed by the end of the grace.' },
    { step: 'reinstate', to: 'active', ago: 90 },
  ],
}
const places: readonly string[] = ['Roanoke, VA', 'Salem, VA', 'Blacksburg, VA', '', 'Floyd County, VA']
/** Endorsements from before Attune were entered a year before the day of the season. */
const enteredAgo = 365

/** The register of the season: those from before Attune, those that were awarded, and one that is suspended. */
export function tellEndorsements(tale: Tale): void {
  const all = [...listTakenOver(tale), ...tale.awards].toSorted((one, other) => (one.on < other.on ? -1 : 1))
  const counts = new Map<string, number>()
  for (const award of all) {
    const key = `${award.association.id} ${award.on.slice(0, 4)}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    tellOne(tale, award, count)
  }
  for (const [key, latest] of counts) {
    const [association_id = '', year] = key.split(' ')
    tale.rows.add('endorsement_counter', { association_id, year: Number(year), latest })
  }
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

function tellOne(tale: Tale, award: SeasonAward, count: number): void {
  const { association, person, application, standard, edition, category, on, at } = award
  const id = seasonId(`endorsement ${association.shortId} ${person.name} ${category}`)
  const number = endorsementNumber(usualPrefix(association.shortId), Number(on.slice(0, 4)), count)
  const steps = fates[person.name] ?? []
  const state: EndorsementState = steps.at(-1)?.to ?? 'active'
  const coordinator = getCoordinator(tale.season, association)
  tale.rows.add('endorsements', {
    ...{
      id,
      association_id: association.id,
      person_id: person.id,
      number,
      category,
      standard,
      edition,
      state,
    },
    ...{ application_id: application?.id ?? null, name_shown: person.name, awarded_on: on, awarded_at: at },
    ...{ held_from: state === 'suspended' ? 'active' : null, version: steps.length + 1 },
  })
  const step = application ? 'award' : 'take-over'
  let from: EndorsementState | null = null
  const change = (
    given: Omit<Fate, 'step' | 'ago'> & { step: string; number: number; on: Day; at: Date },
  ) => {
    tale.rows.add('endorsement_changes', {
      ...{ endorsement_id: id, association_id: association.id, number: given.number, step: given.step },
      ...{ reason: given.reason ?? '', from_state: from, to_state: given.to, on_day: given.on, at: given.at },
      by_person: coordinator.id,
    })
    from = given.to
  }
  const note = (kind: string, when: Date, facts: Readonly<Record<string, string>>) =>
    tale.record.push({
      ...{ at: when, kind, isOpen: true, associationId: association.id, subjectId: person.id },
      ...{ actorId: coordinator.id, facts: { endorsement: id, ...facts } },
      ...(application && { applicationId: application.id }),
    })
  change({ number: 1, step, to: 'active', on, at })
  note(application ? 'endorsement-awarded' : 'endorsement-taken-over', at, { number, standard, on })
  for (const [index, fate] of steps.entries()) {
    const since = daysBefore(tale.season.day, fate.ago, 15)
    const day = since.toISOString().slice(0, 10)
    const before = index === 0 ? 'active' : (steps[index - 1]?.to ?? 'active')
    change({ ...fate, number: index + 2, on: day, at: since })
    note(`endorsement-${fate.step}`, since, { from: before, to: fate.to, on: day })
  }
  tellShown(tale, award, { id, number, state, place: places[count % places.length] ?? '' })
}

interface Shown {
  readonly id: string
  readonly number: string
  readonly state: EndorsementState
  readonly place: string
}

/** What the public register shows of it by the ways of the association. */
function tellShown(tale: Tale, award: SeasonAward, { id, number, state, place }: Shown): void {
  const { association, person, standard, category, on } = award
  const about = { endorsement_id: id, association_id: association.id }
  tale.rows.add('endorsement_choice', { ...about, place })
  const shown = stateShown(state, tale.policyOf(association).register)
  if (!shown) return
  tale.rows.add('register_entry', {
    ...{ ...about, number, name: person.name, place, category, standard, state: shown, awarded_on: on },
  })
}
