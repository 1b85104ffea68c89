import { afterAll, beforeAll, expect, test } from 'vitest'
import { aKeyring } from '../../../test/mail/a-keyring.ts'
import { openedMails } from '../../../test/mail/opened-mails.ts'
import { askFor, give, mask } from '../../../test/marking/marking-acts.ts'
import {
  createMarkingWorld,
  handEssaysIn,
  type MarkingWorld,
  usualSecrets,
} from '../../../test/marking/marking-world.ts'
import { asOwner } from '../../../test/rights/owner.ts'
import { examRules } from '../../domain/exams/exam-rules.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { createSendMail } from '../mail/send-mail.ts'
import { remindMarkers } from './remind-markers.ts'

const keyring = aKeyring()
const means = {
  sendMail: createSendMail(keyring),
  dayOf: (instant: Date) => instant.toISOString().slice(0, 10),
  markingUrl: (association: string) => `https://attune.example.org/a/${association}/marking`,
}
let world: MarkingWorld

beforeAll(async () => {
  world = await createMarkingWorld()
  await asOwner(world.database, (_, insert) =>
    insert('exam_rules', {
      ...{ office_id: world.officeId, version: 1, changed_at: new Date('2026-11-01T12:00:00Z') },
      body: JSON.stringify(examRules.parse({ markingDays: 21, markingReminderDays: [7, 2] })),
    }),
  )
})

afterAll(() => world.database.drop())

/** At noon of a day. Two processes run at once, as after a restart that overlaps. */
async function remindOn(day: string): Promise<number> {
  const host = { ...world.host, timeZone: 'America/New_York' }
  const now = new Date(`${day}T17:00:00Z`)
  const sent = await Promise.all([0, 1].map(() => remindMarkers(world.database.db, means, host, now)))
  return sent.reduce((sum, each) => sum + each, 0)
}

const subjectsTo = async ({ email }: SignedIn) =>
  (await openedMails(world.database.db, keyring, email))
    .filter(({ subject }) => subject.includes('due'))
    .map(({ subject }) => subject)

test('markers are reminded before the day of all they have, once each time, and never of what is in', async () => {
  const first = await mask(world)
  const another = { ...usualSecrets, associationId: world.associationId, personId: world.rosa.id }
  await asOwner(world.database, (client) => client.query("update application set state = 'withdrawn'"))
  const more = await handEssaysIn(world.database, world, another)
  const second = await mask(world, more.sittingId)
  // Asked on November 21, so due on December 12.
  const done = await askFor(world, first, 1, world.mara)
  await askFor(world, first, 2, world.nils)
  await askFor(world, second, 1, world.nils)
  expect((await give(world, world.mara, done, [4, 4])).status).toBe(303)

  expect(await remindOn('2026-12-04')).toBe(0)
  expect(await remindOn('2026-12-05')).toBe(1)
  expect(await remindOn('2026-12-06')).toBe(0)
  // Nothing ran on the 10th.
  expect(await remindOn('2026-12-11')).toBe(1)
  expect(await remindOn('2026-12-12')).toBe(0)
  expect(await remindOn('2026-12-14')).toBe(0)

  const due = 'Your marks for Exam Hub are due on December 12, 2026'
  expect(await subjectsTo(world.nils)).toEqual([due, due])
  expect(await subjectsTo(world.mara)).toEqual([])
  const [mail] = (await openedMails(world.database.db, keyring, world.nils.email)).slice(-1)
  expect(mail?.text?.plain).toContain('2 scripts wait for your marks')
  expect(mail?.text?.link?.url).toBe('https://attune.example.org/a/hub/marking')
})

test('nobody is reminded at night', async () => {
  const host = { ...world.host, timeZone: 'America/New_York' }
  const night = new Date('2026-12-10T06:00:00Z')

  expect(await remindMarkers(world.database.db, means, host, night)).toBe(0)
})
