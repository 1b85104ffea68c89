import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Due,
  dayOfEnd,
  daysOfDigest,
  daysOfRater,
  daysOfReviewer,
  dues,
  momentsOfDues,
} from '../../../test/clock/dues.ts'
import { aKeyring } from '../../../test/mail/a-keyring.ts'
import { anApplication } from '../../../test/record/an-application.ts'
import { asOwner } from '../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { dayIn } from '../../domain/day-in.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { referenceHandlers } from '../../jobs/reference-handlers.ts'
import { reviewHandlers } from '../../jobs/review-handlers.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import { listDueDigests } from '../../store/comments/digest.ts'
import { postComment } from '../comments/post-comment.ts'
import { sendDigest } from '../comments/send-digest.ts'
import { createSendMail, type SendMail } from '../mail/send-mail.ts'

interface Place {
  readonly id: string
  readonly shortId: string
  readonly zone: string
  readonly coordinator: string
  readonly applicant: SignedIn
}
interface Asked {
  readonly due: Due
  readonly application: string
  readonly reference: string
  readonly review: string
}

const since = new Date('2027-08-01T15:00:00Z')
const standards = loadStandards()
const send = createSendMail(aKeyring())
const places: Place[] = []
const asked: Asked[] = []
let moment = since
let sends = 0
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  for (const zone of new Set(dues.map((due) => due.zone))) places.push(await settle(zone))
  for (const due of dues) asked.push(await ask(due))
})

afterAll(() => database.drop())

async function settle(zone: string): Promise<Place> {
  const [id, coordinator, applicant] = [randomUUID(), randomUUID(), randomUUID()]
  const shortId = zone.toLowerCase().replaceAll(/[^a-z]+/g, '-')
  const people = [
    { id: coordinator, name: 'June Park', role: 'coordinator' },
    { id: applicant, name: 'Rosa Delgado', role: 'applicant' },
  ] as const
  await asOwner(database, async (_, insert) => {
    await insert('association', { id, short_id: shortId, name: zone, time_zone: zone })
    for (const { role, ...person } of people) {
      await insert('person', { ...person, email: `${person.id}@example.org` })
      await insert('association_role', { association_id: id, person_id: person.id, role })
    }
  })
  const roles = [{ association: { id, shortId, name: zone }, role: 'applicant' as const }]
  const email = `${applicant}@example.org`
  const rosa = {
    kind: 'person',
    id: applicant,
    name: 'Rosa Delgado',
    email,
    assurance: 'strong',
    roles,
  } as const
  return { id, shortId, zone, coordinator, applicant: rosa }
}

/** A rater and a reviewer who both never answer, each about an applicant of their own. */
async function ask(due: Due): Promise<Asked> {
  const { id: association_id, coordinator } = placeIn(due.zone)
  const [person_id, reviewer_id, reference, review] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await asOwner(database, async (_, insert) => {
    const people = [
      { id: person_id, name: 'Lena Okafor', role: 'applicant' },
      { id: reviewer_id, name: 'Ben Cole', role: 'reviewer' },
    ] as const
    for (const { role, ...person } of people) {
      await insert('person', { ...person, email: `${person.id}@example.org` })
      await insert('association_role', { association_id, person_id: person.id, role })
    }
  })
  const given = { associationId: association_id, personId: person_id, since, submittedAt: since }
  const application = await anApplication(database, { ...given, state: 'in-review' })
  const about = { association_id, application_id: application }
  await asOwner(database, async (_, insert) => {
    await insert('reference', {
      ...{ ...about, id: reference, person_id, role: 'colleague', rater_name: 'Cy Moe', is_waived: true },
      ...{ rater_email: `${reference}@example.org`, relation: 'We teach', due_on: due.due },
      ...{ state_since: since, requested_at: since, sent_at: since },
    })
    await insert('review', {
      ...{ ...about, id: review, round: 1, applicant_id: person_id, reviewer_id, assigned_by: coordinator },
      ...{ place: 1, assigned_at: since, due_on: due.due, accepted_at: since },
    })
  })
  return { due, application, reference, review }
}

function placeIn(zone: string): Place {
  const place = places.find((each) => each.zone === zone)
  if (!place) throw new Error(`Nobody lives in ${zone}.`)
  return place
}

/** Every fourth time the process is killed after the mail was put into the outbox, before anything of it is kept. */
const sendMail: SendMail = async (tx, mail) => {
  const id = await send(tx, mail)
  sends += 1
  if (sends % 4 === 0) throw new Error('killed')
  return id
}

const url = 'https://attune.example.org'
const common = { sendMail, dayOf: dayIn, randomBytes: (size: number) => randomBytes(size) }
const links = { reference: () => url, stop: () => url, ofApplication: () => url, messages: url }

/** One worker at one moment. */
async function work(): Promise<void> {
  const { db } = database
  const ending = new AbortController().signal
  const ofReferences = referenceHandlers(db, { ...common, links, library: standards }, () => moment)
  const ofReviews = reviewHandlers(
    db,
    { ...common, standards, urlOf: () => url, votesUrl: () => url },
    () => moment,
  )
  await survive(ofReferences['remind-raters']?.({}, ending))
  await survive(ofReferences['expire-references']?.({}, ending))
  await survive(ofReviews['remind-reviewers']?.({}, ending))
  for (const personId of await listDueDigests(db, moment, 100))
    await survive(sendDigest(db, { ...common, links }, personId, moment))
}

async function survive(job: Promise<unknown> | undefined): Promise<void> {
  await job?.catch((error: Error) => {
    const causes = error instanceof AggregateError ? error.errors : [error]
    if (!causes.every((cause) => cause instanceof Error && cause.message === 'killed')) throw error
  })
}

/** In the small hours of each day that the digests are counted by. */
async function speak(said: Set<string>): Promise<void> {
  for (const { zone, shortId, applicant } of places)
    for (const day of daysOfDigest(zone)) {
      if (dayIn(moment, zone) !== day || hourIn(moment, zone) > 6 || said.has(zone + day)) continue
      said.add(zone + day)
      const about = {
        association: shortId,
        applicantId: applicant.id,
        subject: { kind: 'portfolio' } as const,
      }
      await postComment(database.db, {
        ...{ ...about, actor: applicant, id: randomUUID(), text: day, seenUpTo: said.size, now: moment },
      })
    }
}

const hourIn = (at: Date, timeZone: string) =>
  Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZone }).format(at))

test('raters, reviewers and readers of comments are reminded once each on their days, and never at night', async () => {
  const said = new Set<string>()
  const digests: string[] = []
  for (moment of momentsOfDues()) {
    await speak(said)
    const before = await digestsSent()
    await Promise.all([work(), work()])
    await work()
    for (const [zone, count] of await digestsSent())
      for (let more = before.get(zone) ?? 0; more < count; more += 1)
        digests.push(`${zone} ${dayIn(moment, zone)}`)
  }

  for (const each of asked) {
    const { due, application, reference, review } = each
    const raters = await sentAt('reference_reminder', 'reference_id', reference)
    const reviewers = await sentAt('reminder_sent', 'subject_id', review)
    const dayOf = (at: Date) => dayIn(at, due.zone)
    expect([due.why, raters.map(dayOf)]).toEqual([due.why, daysOfRater(due)])
    expect([due.why, reviewers.map(dayOf)]).toEqual([due.why, daysOfReviewer(due)])
    expect([due.why, await endOf(application)]).toEqual([due.why, [dayOfEnd(due)]])
    const hours = [...raters, ...reviewers].map((at) => hourIn(at, due.zone))
    expect(hours.filter((hour) => hour < 7 || hour > 20)).toEqual([])
  }
  expect(digests.toSorted()).toEqual(
    places.flatMap(({ zone }) => daysOfDigest(zone).map((day) => `${zone} ${day}`)).toSorted(),
  )
  expect(await mailCounts()).toEqual({
    digest: said.size,
    'reference-news': dues.length,
    'reference-reminder': dues.length * 3,
    'review-due': dues.length * 2,
  })
}, 300_000)

function sentAt(table: string, column: string, id: string): Promise<Date[]> {
  return asOwner(database, async (client) => {
    const { rows } = await client.query<{ sent_at: Date }>(
      `select sent_at from ${table} where ${column} = $1 order by sent_at`,
      [id],
    )
    return rows.map(({ sent_at }) => sent_at)
  })
}

function endOf(application: string): Promise<string[]> {
  return asOwner(database, async (client) => {
    const { rows } = await client.query<{ day: string }>(
      `select to_char(at at time zone time_zone, 'YYYY-MM-DD') as day from record_entry
       join association on association.id = association_id
       where application_id = $1 and kind = 'reference-expired'`,
      [application],
    )
    return rows.map(({ day }) => day)
  })
}

async function digestsSent(): Promise<ReadonlyMap<string, number>> {
  const counts = await asOwner(database, async (client) => {
    const { rows } = await client.query<{ person_id: string; count: number }>(
      "select person_id, count(*)::int from mail where kind = 'digest' group by 1",
    )
    return new Map(rows.map(({ person_id, count }) => [person_id, count]))
  })
  return new Map(places.map(({ zone, coordinator }) => [zone, counts.get(coordinator) ?? 0]))
}

function mailCounts(): Promise<Readonly<Record<string, number>>> {
  return asOwner(database, async (client) => {
    const { rows } = await client.query<{ kind: string; count: number }>(
      'select kind, count(*)::int from mail group by 1',
    )
    return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))
  })
}
