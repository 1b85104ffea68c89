import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foretell, type Story } from '../../../test/clock/oracle.ts'
import { stories } from '../../../test/clock/stories.ts'
import { aKeyring } from '../../../test/mail/a-keyring.ts'
import { anApplication } from '../../../test/record/an-application.ts'
import { asOwner } from '../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { dayIn } from '../../domain/day-in.ts'
import { usualLead } from '../../jobs/clock-handlers.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import { findApplication, moveExpiry } from '../../store/applications/applications.ts'
import { listDueApplications } from '../../store/applications/due-applications.ts'
import { withScope } from '../../store/with-scope.ts'
import { takeStep } from '../applications/take-step.ts'
import { createSendMail } from '../mail/send-mail.ts'
import { makeStopUrl, stopReminders } from '../reminders/stop-reminders.ts'
import type { ClockMeans } from './clock-means.ts'
import { stepDueApplication } from './step-due-application.ts'

const hour = 3_600_000
const [firstDay, lastDay] = ['2027-07-01', '2028-07-01']
const send = createSendMail(aKeyring())
const random = mulberry(20_271_107)
const places = new Map<string, { readonly id: string; readonly coordinator: string }>()
const told: { readonly story: Story; readonly id: string; readonly personId: string }[] = []
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  for (const zone of new Set(stories.map((story) => story.zone))) await settlePlace(zone)
  for (const story of stories) await settleApplicant(story)
})

afterAll(() => database.drop())

async function settlePlace(zone: string): Promise<void> {
  const [id, coordinator] = [randomUUID(), randomUUID()]
  await asOwner(database, async (_, insert) => {
    const shortId = zone.toLowerCase().replaceAll(/[^a-z]+/g, '-')
    await insert('association', { id, short_id: shortId, name: zone, time_zone: zone })
    await insert('person', { id: coordinator, name: 'June Park', email: `june@${shortId}.example.org` })
    await insert('association_role', { association_id: id, person_id: coordinator, role: 'coordinator' })
  })
  places.set(zone, { id, coordinator })
}

async function settleApplicant(story: Story): Promise<void> {
  const associationId = placeOf(story).id
  const personId = randomUUID()
  await asOwner(database, async (_, insert) => {
    await insert('person', { id: personId, name: story.name, email: `${personId}@example.org` })
    await insert('association_role', {
      association_id: associationId,
      person_id: personId,
      role: 'applicant',
    })
  })
  const since = new Date(`${story.since}T18:00:00Z`)
  const { expiresOn } = story
  const id = await anApplication(database, { associationId, personId, since, expiresOn })
  told.push({ story, id, personId })
}

function placeOf({ zone }: Story) {
  const place = places.get(zone)
  if (!place) throw new Error(`Nobody lives in ${zone}.`)
  return place
}

/** Often killed after the mail was put into the outbox, before anything of it is kept. */
const means: ClockMeans = {
  randomBytes: (size) => randomBytes(size),
  sendMail: async (tx, mail) => {
    const id = await send(tx, mail)
    if (random() < 0.3) throw new Error('killed')
    return id
  },
  standards: loadStandards(),
  letterUrl: (id, letter) => `https://attune.example.org/applications/${id}/letters/${letter}`,
  stopUrl: (secret) => `https://attune.example.org/stop-reminders/${secret}`,
}

/** One worker at one moment; it may be killed anywhere in its list. */
async function work(now: Date): Promise<void> {
  const due = await listDueApplications(database.db, now, usualLead)
  const reached = random() < 0.2 ? Math.floor(random() * due.length) : due.length
  for (const application of due.slice(0, reached))
    await stepDueApplication(database.db, means, application, now).catch((error: Error) => {
      if (error.message !== 'killed') throw error
    })
}

/** Does what people do in a story on a day, early in the morning. */
async function live(now: Date, done: Set<unknown>): Promise<void> {
  for (const { story, id, personId } of told) {
    const { id: associationId, coordinator } = placeOf(story)
    const today = dayIn(now, story.zone)
    for (const deed of story.deeds) {
      if (deed.on > today || done.has(deed)) continue
      done.add(deed)
      const subject = { associationId, about: { kind: 'application', id } }
      if (deed.does === 'stop') {
        const stopMeans = { randomBytes: means.randomBytes, stopUrl: (secret: string) => secret }
        const link = await withScope(database.db, { associationId }, (tx) =>
          makeStopUrl(tx, stopMeans, subject, now),
        )
        await stopReminders(database.db, link, now)
      }
      const { does } = deed
      await withScope(database.db, { personId, associationId }, async (tx) => {
        const application = await findApplication(tx, id)
        if (does === 'submit' && application)
          expect(await takeStep(tx, application, { step: 'submit', by: 'applicant', at: now })).toMatchObject(
            {
              taken: true,
            },
          )
        if (typeof does === 'object') await moveExpiry(tx, id, does.movesTo)
      })
    }
    for (const rest of story.rests) {
      if (rest.knownFrom > today || done.has(rest)) continue
      done.add(rest)
      await asOwner(database, (_, insert) =>
        insert('holiday', {
          ...{ id: randomUUID(), association_id: associationId, from_day: rest.from, to_day: rest.to },
          ...{ set_by: coordinator, set_at: now },
        }),
      )
    }
  }
}

/** Every fourth hour, and every hour around leap day and the changes of the clocks. */
function* moments(): Generator<Date> {
  const special = ['2027-10-03', '2027-11-07', '2028-02-29', '2028-03-12', '2028-04-02'].map((day) =>
    Date.parse(day),
  )
  for (let at = Date.parse(`${firstDay}T06:00:00Z`); at <= Date.parse(`${lastDay}T23:00:00Z`); at += hour)
    if ((at / hour) % 4 === 0 || special.some((day) => Math.abs(at - day) < 30 * hour)) yield new Date(at)
}

test('over a year with a leap day and four changes of the clocks every warning leaves once, on its day, and no other', {
  timeout: 300_000,
}, async () => {
  const done = new Set<unknown>()
  for (const now of moments()) {
    await live(now, done)
    await Promise.all([work(now), work(now)])
    await work(now)
  }

  for (const { story, id } of told)
    expect([story.name, await happenedTo(id, story.zone)]).toEqual([
      story.name,
      foretell(story, firstDay, lastDay),
    ])
  await compareMail()
})

/** From the record, which is written in the transaction of the mail; every moment in the daytime there. */
async function happenedTo(applicationId: string, zone: string) {
  const rows = await asOwner(database, async (client) => {
    const { rows: found } = await client.query<{ at: Date; kind: string; body: string }>(
      `select at, kind, body from record_entry where application_id = $1 and kind <> 'application-submit'
       order by number`,
      [applicationId],
    )
    const { rows: sent } = await client.query<{ sent_at: Date; key: string }>(
      'select sent_at, key from reminder_sent where subject_id = $1 order by sent_at',
      [applicationId],
    )
    const keys = sent.map(({ key }) => key.split(':'))
    const isWarning = ({ kind }: { kind: string }) => kind === 'application-expiry-warned'
    expect(found.filter(isWarning).map(({ at }) => at)).toEqual(sent.map(({ sent_at }) => sent_at))
    const facts = found.map(({ body }) => JSON.parse(body))
    let warning = 0
    return found.map(({ at, kind }, index) => {
      if (kind === 'application-expire') return { at, what: 'ended' }
      if (kind === 'application-expiry-moved') return { at, what: `moved to ${facts[index].to}` }
      const [, last, days] = keys[warning] ?? []
      warning += 1
      return { at, what: `warned ${days} days before ${last}` }
    })
  })
  const hours = rows.map(({ at }) =>
    Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZone: zone }).format(at)),
  )
  expect(hours.filter((each) => each < 7 || each > 20)).toEqual([])
  return rows.map(({ at, what }) => ({ on: dayIn(at, zone), what }))
}

/** As many mails of each sort to everybody as were foretold, each kept as a letter. */
async function compareMail(): Promise<void> {
  const counted = await asOwner(database, async (client) => {
    const { rows } = await client.query<{ person_id: string; kind: string; count: number }>(
      'select person_id, kind, count(*)::int from mail group by 1, 2',
    )
    return new Map(rows.map(({ person_id, kind, count }) => [`${person_id} ${kind}`, count]))
  })
  const foretold = new Map(
    told.flatMap(({ story, personId }) => {
      const all = foretell(story, firstDay, lastDay)
      const warned = all.filter(({ what }) => what.startsWith('warned')).length
      const ended = all.filter(({ what }) => what === 'ended').length
      return [[`${personId} reminder`, warned] as const, [`${personId} letter`, ended] as const].filter(
        ([, count]) => count > 0,
      )
    }),
  )
  const kept = await asOwner(database, async (client) => {
    const { rows } = await client.query<{ kind: string; count: number }>(
      'select kind, count(*)::int from letter group by 1 order by 1',
    )
    return rows.map(({ kind, count }) => [kind, count])
  })
  const mailed = (kind: string) =>
    [...foretold].reduce((sum, [key, count]) => (key.endsWith(` ${kind}`) ? sum + count : sum), 0)

  expect(counted).toEqual(foretold)
  expect(kept).toEqual([
    ['expired', mailed('letter')],
    ['expiry-warning', mailed('reminder')],
  ])
  expect([...foretold.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(50)
}

/** The same chance in every run. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
