import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { aKeyring } from '../../../test/mail/a-keyring.ts'
import { openedMails } from '../../../test/mail/opened-mails.ts'
import { everyRow } from '../../../test/store/every-row.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../test/store/two-associations.ts'
import type { Subject } from '../../domain/comments/subject.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { listDueDigests } from '../../store/comments/digest.ts'
import { withScope } from '../../store/with-scope.ts'
import { createSendMail } from '../mail/send-mail.ts'
import { markThreadRead, takeBackComment } from './change-thread.ts'
import { setMailStopped } from './digest-setting.ts'
import { type Posting, postComment } from './post-comment.ts'
import { type DigestMeans, sendDigest } from './send-digest.ts'
import { findStopLink, stopDigest } from './stop-digest.ts'

/** Noon in Virginia. */
const noon = new Date('2026-11-21T17:00:00Z')
const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000)
const training: Subject = { kind: 'section', section: 'training' }
const canary = 'Canary 7f3a'
const databases: TestDatabase[] = []
let database: TestDatabase
let world: World
let advisor: SignedIn

beforeEach(async () => {
  database = await createTestDatabase()
  databases.push(database)
  world = await makeWorld(database.as('owner'))
  advisor = world.in('virginia', 'advisor')
})

afterAll(() => Promise.all(databases.map((each) => each.drop())))

const keyring = aKeyring()
const means: DigestMeans = {
  randomBytes: (size) => randomBytes(size),
  sendMail: createSendMail(keyring),
  links: {
    messages: 'https://attune.example.org/messages',
    stop: (secret) => `https://attune.example.org/stop-mail/${secret}`,
  },
}

async function post(actor: SignedIn, parts: Partial<Posting> = {}): Promise<string> {
  const id = randomUUID()
  await postComment(database.db, {
    ...{ actor, association: 'vaimh', applicantId: world.rosa.id, subject: training },
    ...{ id, text: canary, seenUpTo: 0, now: noon },
    ...parts,
  })
  return id
}

const mailTo = ({ id }: SignedIn, now: Date) => sendDigest(database.db, means, id, now)

const mails = () => openedMails(database.db, keyring)

describe('the mail about new comments', () => {
  test('says how many, from whom and about what, and not a word of what was written', async () => {
    await post(advisor)
    await post(advisor)
    await post(world.in('virginia', 'coordinator'), { subject: { kind: 'portfolio' } })
    await post(world.in('michigan', 'advisor'), { association: 'mi-aimh' })
    expect(await mailTo(world.rosa, hours(1))).toBe(true)
    const [mail, ...others] = await mails()

    expect(others).toEqual([])
    expect(mail).toMatchObject({ recipient: 'rosa.delgado@example.org', subject: '4 new comments' })
    const lines = mail?.text?.plain.split('\n').filter((line) => line.includes('of your portfolio'))
    expect(lines?.sort()).toEqual([
      'About the section “Training” of your portfolio (Michigan): 1 comment by Ana Ruiz Michigan.',
      'About the section “Training” of your portfolio (Virginia): 2 comments by Ana Ruiz Virginia.',
      'About the whole of your portfolio (Virginia): 1 comment by Dana Hill Virginia.',
    ])
    expect(JSON.stringify(mail)).not.toContain(canary)
  })

  test('tells staff and advisors about whose portfolio, and nobody of another association', async () => {
    await post(world.rosa)
    const told = [advisor, world.in('virginia', 'coordinator')]
    const untold = [world.rosa, world.omar, world.idle, world.in('virginia', 'reviewer')]

    for (const person of told) expect(await mailTo(person, hours(1))).toBe(true)
    for (const person of [...untold, world.in('michigan', 'advisor'), world.in('michigan', 'coordinator')])
      expect.soft(await mailTo(person, hours(1)), person.name).toBe(false)
    expect(
      (await mails()).map(({ text }) => text?.plain.includes('“Training” of Rosa Delgado’s portfolio')),
    ).toEqual([true, true])
  })

  test('leaves once a day at most, however many ask at once', async () => {
    await post(advisor)
    const first = await Promise.all([1, 2, 3].map(() => mailTo(world.rosa, hours(1))))
    await post(advisor, { now: hours(2) })

    expect(first.filter(Boolean)).toHaveLength(1)
    expect(await mailTo(world.rosa, hours(24))).toBe(false)
    expect(await mailTo(world.rosa, hours(25))).toBe(true)
    expect((await mails()).map(({ subject }) => subject)).toEqual(['1 new comment', '1 new comment'])
  })

  test('does not tell of the same comment twice', async () => {
    await post(advisor)

    expect(await mailTo(world.rosa, hours(1))).toBe(true)
    expect(await mailTo(world.rosa, hours(48))).toBe(false)
  })

  test('does not leave once everything was read', async () => {
    await post(advisor)
    const handling = { actor: world.rosa, association: 'vaimh', applicantId: world.rosa.id, now: noon }
    await markThreadRead(database.db, { ...handling, subject: training }, Number.MAX_SAFE_INTEGER)

    expect(await mailTo(world.rosa, hours(1))).toBe(false)
    expect(await mails()).toEqual([])
  })

  test('waits while a comment can be taken back, and leaves out one that was', async () => {
    const id = await post(advisor)
    const handling = { actor: advisor, association: 'vaimh', applicantId: world.rosa.id, now: noon }

    expect(await mailTo(world.rosa, new Date(noon.getTime() + 14 * 60_000))).toBe(false)
    await takeBackComment(database.db, { ...handling, subject: training }, id)
    expect(await mailTo(world.rosa, hours(1))).toBe(false)
  })

  test('tells another day of what was too fresh to be told', async () => {
    await post(advisor)
    await post(advisor, { now: new Date(noon.getTime() + 55 * 60_000) })

    expect(await mailTo(world.rosa, hours(1))).toBe(true)
    expect(await mailTo(world.rosa, hours(25))).toBe(true)
    expect((await mails()).map(({ subject }) => subject)).toEqual(['1 new comment', '1 new comment'])
  })

  test('does not reach an advisor who no longer is one', async () => {
    await post(world.rosa)
    await withScope(database.db, { associationId: world.virginia }, (tx) =>
      tx.deleteFrom('association_role').where('person_id', '=', advisor.id).execute(),
    )

    expect(await mailTo(advisor, hours(1))).toBe(false)
  })

  test('does not tell staff of somebody who has left', async () => {
    await post(world.rosa)
    await withScope(database.db, { associationId: world.virginia }, (tx) =>
      tx.deleteFrom('association_role').where('person_id', '=', world.rosa.id).execute(),
    )

    expect(await mailTo(world.in('virginia', 'coordinator'), hours(1))).toBe(false)
  })
})

describe('stopping the mails', () => {
  test('is done by the person, and undone', async () => {
    await post(advisor)
    await setMailStopped(database.db, world.rosa.id, true)
    expect(await mailTo(world.rosa, hours(1))).toBe(false)

    await setMailStopped(database.db, world.rosa.id, false)
    expect(await mailTo(world.rosa, hours(1))).toBe(true)
  })

  test('is done by the link of any mail, for its person only', async () => {
    await post(advisor)
    await post(world.rosa)
    await mailTo(world.rosa, hours(1))
    const [mail] = await mails()
    const [, link = ''] = /\/stop-mail\/(\S+)/.exec(mail?.text?.plain ?? '') ?? []
    await post(advisor, { now: hours(2) })

    expect((await everyRow(database)).filter(({ row }) => row.includes(link))).toEqual([])
    expect(await findStopLink(database.db, link)).toEqual({ isStopped: false })
    expect([await stopDigest(database.db, link), await stopDigest(database.db, link)]).toEqual([true, true])
    expect(await findStopLink(database.db, link)).toEqual({ isStopped: true })
    expect(await mailTo(world.rosa, hours(48))).toBe(false)
    expect(await mailTo(advisor, hours(1))).toBe(true)
  })

  test('is not done by a link that nobody was sent, and no link can be listed', async () => {
    await post(advisor)
    await mailTo(world.rosa, hours(1))
    const other = randomBytes(32).toString('base64url')
    const listed = await withScope(database.db, { personId: advisor.id }, (tx) =>
      tx.selectFrom('comment_digest_stop').selectAll().execute(),
    )

    expect([await stopDigest(database.db, other), await stopDigest(database.db, 'x')]).toEqual([false, false])
    expect(listed).toEqual([])
  })
})

describe('who is due for such a mail', () => {
  const due = async (at: Date) => new Set(await listDueDigests(database.db, at, 100))

  test('is whoever has something new to read, by nothing but the id', async () => {
    expect(await due(noon)).toEqual(new Set())
    await post(world.rosa)

    expect(await due(noon)).toEqual(
      new Set(
        [advisor, world.in('virginia', 'coordinator'), world.in('virginia', 'administrator')].map(
          ({ id }) => id,
        ),
      ),
    )
  })

  test('is nobody at night, by the clock of the association', async () => {
    await post(advisor)
    const at = (hour: string) => due(new Date(`2026-11-21T${hour}:30:00Z`))

    // New York is five hours behind: 6:30, 7:30, 20:30 and 21:30 there.
    const [early, morning, evening, late] = await Promise.all([at('11'), at('12'), at('01'), at('02')])
    expect([early?.size, morning?.size, evening?.size, late?.size]).toEqual([0, 3, 3, 0])
  })

  test('is nobody who stopped these mails, or got one within a day', async () => {
    await post(world.rosa)
    await setMailStopped(database.db, advisor.id, true)
    await mailTo(world.in('virginia', 'coordinator'), hours(1))
    await post(world.rosa, { now: hours(2) })

    expect(await due(hours(2))).toEqual(new Set([world.in('virginia', 'administrator').id]))
    expect(await due(hours(25))).toEqual(
      new Set([world.in('virginia', 'administrator').id, world.in('virginia', 'coordinator').id]),
    )
  })
})
