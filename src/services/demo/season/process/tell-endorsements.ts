import { endorsementNumber, usualPrefix } from '../../../../domain/endorsements/endorsement-number.ts'
import { stateShown } from '../../../../domain/endorsements/state-shown.ts'
import { type EndorsementState, isEndorsed } from '../../../../domain/endorsements/states.ts'
import { daysOf, periodOn } from '../../../../domain/renewals/period.ts'
import { type Day, toDay, toDayNumber } from '../../../../standards/day.ts'
import { getCoordinator } from '../advising.ts'
import { type Fate, fatesOf } from './endorsement-fates.ts'
import { idOfAward, listAwards } from './season-holders.ts'
import type { SeasonRenewal } from './season-renewals.ts'
import type { SeasonAward, Tale } from './tale.ts'

const places: readonly string[] = ['Roanoke, VA', 'Salem, VA', 'Blacksburg, VA', '', 'Floyd County, VA']
/** The register of the season: those from before Attune, those that were awarded, and one that is suspended. */
export function tellEndorsements(tale: Tale, renewals: readonly SeasonRenewal[]): void {
  const all = listAwards(tale)
  const counts = new Map<string, number>()
  for (const award of all) {
    const key = `${award.association.id} ${award.on.slice(0, 4)}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    tellOne(tale, award, { count, renewals })
  }
  for (const [key, latest] of counts) {
    const [association_id = '', year] = key.split(' ')
    tale.rows.add('endorsement_counter', { association_id, year: Number(year), latest })
  }
}

/** With its renewals, in the order of their days. */
function storyOf(tale: Tale, award: SeasonAward, renewals: readonly SeasonRenewal[]): readonly Fate[] {
  const id = idOfAward(award)
  const renewed = renewals.flatMap(({ state, attestedAt: at, lines }): Fate[] => {
    if (state !== 'passed' || !at || !lines.some(({ endorsementId }) => endorsementId === id)) return []
    const on = at.toISOString().slice(0, 10)
    return [{ step: 'renew', to: 'active', on, at, taker: 'system', reason: '' }]
  })
  const all = [...fatesOf(tale, award.association, award.person.name), ...renewed]
  return all.toSorted((one, other) => one.at.getTime() - other.at.getTime())
}

interface Entered {
  /** The how manieth of its year it is. */
  readonly count: number
  readonly renewals: readonly SeasonRenewal[]
}

function tellOne(tale: Tale, award: SeasonAward, { count, renewals }: Entered): void {
  const { association, person, application, standard, edition, category, on, at } = award
  const id = idOfAward(award)
  const number = endorsementNumber(usualPrefix(association.shortId), Number(on.slice(0, 4)), count)
  const steps = storyOf(tale, award, renewals)
  const state: EndorsementState = steps.at(-1)?.to ?? 'active'
  const valid_until = isEndorsed(state) ? lastDayOf(tale, award, renewals) : null
  tale.rows.add('endorsements', {
    ...{ id, association_id: association.id, person_id: person.id, number, category, standard, edition },
    ...{ state, application_id: application?.id ?? null, name_shown: person.name, valid_until },
    ...{ awarded_on: on, awarded_at: at, version: steps.length + 1 },
    held_from: state === 'suspended' ? 'active' : null,
  })
  tellChanges(tale, award, steps)
  const coordinator = getCoordinator(tale.season, association)
  tale.record.push({
    ...{ at, kind: application ? 'endorsement-awarded' : 'endorsement-taken-over', isOpen: true },
    ...{ associationId: association.id, subjectId: person.id, actorId: coordinator.id },
    ...{
      facts: { endorsement: id, number, standard, on },
      ...(application && { applicationId: application.id }),
    },
  })
  tellShown(tale, award, { id, number, state, valid_until, place: places[count % places.length] ?? '' })
}

/** The last day on which the period after the one that was renewed is handed in. */
function lastDayOf(tale: Tale, { association, person }: SeasonAward, renewals: readonly SeasonRenewal[]) {
  const own = renewals.filter((each) => each.association === association && each.person === person)
  const last = own.findLast(({ state }) => state === 'passed')?.plan.periodUntil
  const { renewals: policy } = tale.policyOf(association)
  const next = last === undefined ? undefined : periodOn(policy, toDay(toDayNumber(last) + 1))
  return next ? daysOf(policy, next).graceUntil : null
}

/** The award and what followed it. The record tells of renewals by themselves. */
function tellChanges(tale: Tale, award: SeasonAward, steps: readonly Fate[]): void {
  const { association, person, application, on, at } = award
  const coordinator = getCoordinator(tale.season, association)
  const of = { endorsement_id: idOfAward(award), association_id: association.id }
  tale.rows.add('endorsement_changes', {
    ...{ ...of, number: 1, step: application ? 'award' : 'take-over', reason: '', from_state: null },
    ...{ to_state: 'active', on_day: on, at, by_person: coordinator.id },
  })
  for (const [index, { step, to, on, at, taker, reason }] of steps.entries()) {
    const from = index === 0 ? 'active' : (steps[index - 1]?.to ?? 'active')
    const actorId = taker === 'staff' ? coordinator.id : taker === 'holder' ? person.id : null
    tale.rows.add('endorsement_changes', {
      ...{ ...of, number: index + 2, step, reason, from_state: from, to_state: to, on_day: on, at },
      by_person: actorId,
    })
    if (step === 'renew') continue
    tale.record.push({
      ...{
        at,
        kind: `endorsement-${step}`,
        isOpen: true,
        associationId: association.id,
        subjectId: person.id,
      },
      ...{ facts: { endorsement: of.endorsement_id, from, to, on }, ...(actorId && { actorId }) },
    })
  }
}

interface Shown {
  readonly id: string
  readonly number: string
  readonly state: EndorsementState
  readonly valid_until: Day | null
  readonly place: string
}

/** What the public register shows of it by the ways of the association. */
function tellShown(tale: Tale, award: SeasonAward, shownAs: Shown): void {
  const { id, number, state, valid_until, place } = shownAs
  const { association, person, standard, category, on } = award
  const about = { endorsement_id: id, association_id: association.id }
  tale.rows.add('endorsement_choice', { ...about, place })
  const shown = stateShown(state, tale.policyOf(association).register)
  if (!shown) return
  tale.rows.add('register_entry', {
    ...{ ...about, number, name: person.name, place, category, standard, state: shown },
    ...{ awarded_on: on, valid_until },
  })
}
