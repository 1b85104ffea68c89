import { getCoordinator } from '../advising.ts'
import { daysBefore } from '../days-before.ts'
import type { SeasonAssociation, SeasonPerson } from '../make-season.ts'
import { seasonId } from '../season-id.ts'
import { returnedAgo } from './endorsement-fates.ts'
import { casesOf, type SeasonCase } from './season-cases.ts'
import { lapseDayOf, renewalTaleOf } from './season-cycle.ts'
import { findPerson, type Tale } from './tale.ts'

const place = 'blue-ridge'
const agency = { name: 'Roanoke Family Center', email: 'office@roanoke-family.example.org' }
/** Those who let the agency see how they stand. */
const agreed = ['Latoya Merriweather', 'Winston Barrow']

/** Cases, somebody who came back after a lapse and somebody who wants to, and an agency that two agreed to be seen by. */
export function tellLife(tale: Tale): void {
  for (const association of tale.season.associations) {
    const coordinator = getCoordinator(tale.season, association)
    for (const each of casesOf(tale, association)) tellCase(tale, each)
    tellReturn(tale, association, coordinator)
    tellWish(tale, association)
    if (association.shortId === place) tellAgency(tale, association, coordinator)
  }
}

function tellCase({ rows, record }: Tale, told: SeasonCase): void {
  const about = { association_id: told.associationId, person_id: told.personId }
  rows.add('life_cases', {
    ...{ ...about, id: told.id, kind: told.kind, state: told.state, excuses: told.excuses },
    ...{ from_day: told.from, until_day: told.until, asked_at: told.askedAt, version: told.version },
    ...{ decided_at: told.decidedAt, decided_by: told.decidedBy },
    ...{ begun_on: told.begunOn, ended_on: told.endedOn, ended_by: told.endedBy },
  })
  rows.add('life_case_words', { ...about, case_id: told.id, said: told.said, told: told.told })
  const facts = { case: told.id, from: told.from, until: told.until }
  const entry = { isOpen: true, associationId: told.associationId, subjectId: told.personId, facts }
  record.push({ ...entry, at: told.askedAt, kind: 'case-asked', actorId: told.personId })
  if (told.decidedAt && told.decidedBy)
    record.push({ ...entry, at: told.decidedAt, kind: 'case-granted', actorId: told.decidedBy })
}

function findHeld({ season }: Tale, association: SeasonAssociation, name: string) {
  const person = findPerson(season, name)
  const held = (person.portfolio.endorsements ?? []).at(-1)
  const endorsement = seasonId(`endorsement ${association.shortId} ${person.name} ${held?.category}`)
  return { person, endorsement }
}

const unsigned = { text_kind: null, text_version: null, text_hash: null, typed_name: null }

function tellReturn(tale: Tale, association: SeasonAssociation, coordinator: SeasonPerson): void {
  const [name, lapsedOn] = [renewalTaleOf(tale, association)?.returned, lapseDayOf(tale, association)]
  if (name === undefined || lapsedOn === undefined) return
  const { person, endorsement } = findHeld(tale, association, name)
  const id = seasonId(`return ${person.name}`)
  const ago = returnedAgo(tale, lapsedOn)
  const [asked, decided] = [daysBefore(tale.season.day, ago + 5, 15), daysBefore(tale.season.day, ago, 15)]
  const conditions = [
    { name: 'training', outcome: 'met', have: 16, need: 15, isAccepted: false },
    { name: 'references', outcome: 'staff-look', have: 0, need: 3, isAccepted: true },
    { name: 'next-audit', outcome: 'follows', have: 0, need: 0, isAccepted: false },
  ]
  tale.rows.add('reinstatements', {
    ...{ id, association_id: association.id, person_id: person.id, endorsement_id: endorsement },
    ...{ state: 'granted', asked_at: asked, said: 'I cared for my mother and missed the mails.' },
    ...{ decided_at: decided, decided_by: coordinator.id, told: 'Good to have you back.', version: 2 },
    ...{ conditions, in_next_audit: true, ...unsigned },
  })
  const entry = { isOpen: true, associationId: association.id, subjectId: person.id }
  const facts = { return: id, endorsement }
  tale.record.push({ ...entry, at: asked, kind: 'return-asked', actorId: person.id, facts })
  tale.record.push({ ...entry, at: decided, kind: 'return-granted', actorId: coordinator.id, facts })
}

/** Somebody whose Endorsement lapsed asks to hold it again, and nobody has decided yet. */
function tellWish(tale: Tale, association: SeasonAssociation): void {
  const wish = renewalTaleOf(tale, association)?.asksToReturn
  if (!wish || lapseDayOf(tale, association) === undefined) return
  const { person, endorsement } = findHeld(tale, association, wish.name)
  const [id, asked] = [seasonId(`return ${person.name}`), daysBefore(tale.season.day, wish.ago, 15)]
  tale.rows.add('reinstatements', {
    ...{ id, association_id: association.id, person_id: person.id, endorsement_id: endorsement },
    ...{ state: 'asked', asked_at: asked, said: wish.said, version: 1, ...unsigned },
    ...{ decided_at: null, decided_by: null, told: '', conditions: null, in_next_audit: false },
  })
  tale.record.push({
    ...{ isOpen: true, associationId: association.id, subjectId: person.id, at: asked },
    ...{ kind: 'return-asked', actorId: person.id, facts: { return: id, endorsement } },
  })
}

function tellAgency(tale: Tale, association: SeasonAssociation, coordinator: SeasonPerson): void {
  const id = seasonId(`agency ${agency.name}`)
  const added = daysBefore(tale.season.day, 30, 15)
  tale.rows.add('agencies', {
    ...{ id, association_id: association.id, name: agency.name, contact_email: agency.email },
    ...{ secret_hash: null, link_sent_at: null, link_until: null, closed_at: null },
    ...{ added_by: coordinator.id, added_at: added },
  })
  for (const name of agreed)
    tale.rows.add('agency_consents', {
      ...{ id: seasonId(`consent ${name}`), agency_id: id, association_id: association.id },
      ...{ person_id: findPerson(tale.season, name).id, ended_at: null },
      given_at: daysBefore(tale.season.day, 20, 15),
    })
  tale.record.push({
    ...{ at: added, kind: 'agency-added', isOpen: false, associationId: association.id },
    ...{ actorId: coordinator.id, facts: { agency: id } },
  })
}
