import { getCoordinator } from '../advising.ts'
import { daysBefore } from '../days-before.ts'
import type { SeasonAssociation, SeasonPerson } from '../make-season.ts'
import { seasonId } from '../season-id.ts'
import { findPerson, type Tale } from './tale.ts'

const place = 'blue-ridge'
const onLeave = { name: 'Latoya Merriweather', fromAgo: 60, days: 180 }
const agency = { name: 'Roanoke Family Center', email: 'office@roanoke-family.example.org' }
/** Those who let the agency see how they stand. */
const agreed = ['Latoya Merriweather', 'Winston Barrow']
const comesBack = 'Ruth Schellenberger'

/** Somebody on family leave, somebody who came back after a lapse, and an agency that two agreed to be seen by. */
export function tellLife(tale: Tale): void {
  const association = tale.season.associations.find(({ shortId }) => shortId === place)
  if (!association) return
  const coordinator = getCoordinator(tale.season, association)
  tellLeave(tale, association, coordinator)
  tellReturn(tale, association, coordinator)
  tellAgency(tale, association, coordinator)
}

function tellLeave(tale: Tale, association: SeasonAssociation, coordinator: SeasonPerson): void {
  const person = findPerson(tale.season, onLeave.name)
  const id = seasonId(`leave ${person.name}`)
  const about = { association_id: association.id, person_id: person.id }
  const asked = daysBefore(tale.season.day, onLeave.fromAgo + 20, 15)
  const decided = daysBefore(tale.season.day, onLeave.fromAgo + 15, 15)
  const [from, until] = [onLeave.fromAgo, onLeave.fromAgo - onLeave.days].map((ago) =>
    daysBefore(tale.season.day, ago, 15).toISOString().slice(0, 10),
  )
  if (from === undefined || until === undefined) return
  tale.rows.add('life_cases', {
    ...{ ...about, id, kind: 'family-leave', state: 'granted', from_day: from, until_day: until },
    ...{ excuses: 'months', asked_at: asked, decided_at: decided, decided_by: coordinator.id, version: 2 },
    ...{ begun_on: null, ended_on: null, ended_by: null },
  })
  tale.rows.add('life_case_words', {
    ...{ case_id: id, ...about, said: 'My son was born in September. I am back in spring.' },
    told: 'Congratulations. Take the time that you need.',
  })
  const facts = { case: id, from, until }
  const entry = { isOpen: true, associationId: association.id, subjectId: person.id }
  tale.record.push({ ...entry, at: asked, kind: 'case-asked', actorId: person.id, facts })
  tale.record.push({ ...entry, at: decided, kind: 'case-granted', actorId: coordinator.id, facts })
}

function tellReturn(tale: Tale, association: SeasonAssociation, coordinator: SeasonPerson): void {
  const person = findPerson(tale.season, comesBack)
  const held = (person.portfolio.endorsements ?? []).at(-1)
  if (!held) return
  const endorsement = seasonId(`endorsement ${association.shortId} ${person.name} ${held.category}`)
  const id = seasonId(`return ${person.name}`)
  const [asked, decided] = [daysBefore(tale.season.day, 100, 15), daysBefore(tale.season.day, 90, 15)]
  const conditions = [
    { name: 'training', outcome: 'met', have: 16, need: 15, isAccepted: false },
    { name: 'references', outcome: 'staff-look', have: 0, need: 3, isAccepted: true },
    { name: 'next-audit', outcome: 'follows', have: 0, need: 0, isAccepted: false },
  ]
  tale.rows.add('reinstatements', {
    ...{ id, association_id: association.id, person_id: person.id, endorsement_id: endorsement },
    ...{ state: 'granted', asked_at: asked, said: 'I cared for my mother and missed the mails.' },
    ...{ decided_at: decided, decided_by: coordinator.id, told: 'Good to have you back.', version: 2 },
    ...{ conditions, in_next_audit: true },
    ...{ text_kind: null, text_version: null, text_hash: null, typed_name: null },
  })
  const entry = { isOpen: true, associationId: association.id, subjectId: person.id }
  const facts = { return: id, endorsement }
  tale.record.push({ ...entry, at: asked, kind: 'return-asked', actorId: person.id, facts })
  tale.record.push({ ...entry, at: decided, kind: 'return-granted', actorId: coordinator.id, facts })
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
