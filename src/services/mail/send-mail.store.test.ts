import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aKeyring } from '../../../test/mail/a-keyring.ts'
import { everyRow } from '../../../test/store/every-row.ts'
import { addSampleAssociations, type SampleAssociations } from '../../../test/store/sample-associations.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { findMail, listMails } from '../../store/mail/list-mails.ts'
import { withOpenMailbox } from '../../store/mail/with-open-mailbox.ts'
import { withClient } from '../../store/with-client.ts'
import { type Scope, withScope } from '../../store/with-scope.ts'
import { markLinkOpened } from './mark-link-opened.ts'
import { createOpenMail } from './open-mail.ts'
import { createSendMail, type Mail } from './send-mail.ts'

let database: TestDatabase
let who: SampleAssociations
const keyring = aKeyring()
const sendMail = createSendMail(keyring)

beforeAll(async () => {
  database = await createTestDatabase()
  who = await addSampleAssociations(database)
})

afterAll(() => database.drop())

const signIn: Mail = {
  to: 'rosa@example.org',
  kind: 'sign-in',
  subject: 'Sign in to Attune',
  paragraphs: ['Hello Rosa,', 'Use the link within 30 minutes.'],
  link: { label: 'Sign in', url: 'https://attune.example.org/sign-in/5ecret', linkId: 'link-1' },
}

const comment: Mail = {
  to: 'rosa@example.org',
  kind: 'comment',
  subject: 'A comment',
  paragraphs: ['Look at the <b>hours</b> of March.'],
}

function send(scope: Scope, mail: Mail): Promise<string> {
  return withScope(database.db, scope, (tx) => sendMail(tx, mail))
}

async function inOpenMailbox(id: string, ring = keyring) {
  const mail = await withOpenMailbox(database.db, (tx) => findMail(tx, 'open', id))
  return mail && createOpenMail(ring)(mail)
}

/** What a scope sees of a mail at all: its row, and its text. */
async function seen(scope: Scope, id: string) {
  return withScope(database.db, scope, async (tx) => ({
    rows: (await tx.selectFrom('mail').select('id').where('id', '=', id).execute()).length,
    texts: (await tx.selectFrom('mail_text').select('mail_id').where('mail_id', '=', id).execute()).length,
  }))
}

describe('a mail in the outbox', () => {
  test('says all that it needs to, in plain text, and waits', async () => {
    const id = await send({ email: 'rosa@example.org' }, signIn)

    expect(await inOpenMailbox(id)).toMatchObject({
      id,
      recipient: 'rosa@example.org',
      kind: 'sign-in',
      subject: 'Sign in to Attune',
      state: 'queued',
      tries: 0,
      serverWords: null,
      text: {
        plain: expect.stringMatching(
          /^Hello Rosa,\n\nUse the link within 30 minutes\.\n\nSign in:\nhttps:\/\/attune\.example\.org\/sign-in\/5ecret\n\n-- \nAttune\n/,
        ),
        link: { label: 'Sign in', url: 'https://attune.example.org/sign-in/5ecret' },
      },
    })
  })

  test('never was, where its transaction rolls back', async () => {
    const work = withScope(database.db, {}, async (tx) => {
      await sendMail(tx, { ...signIn, to: 'nobody@example.org' })
      throw new Error('Changed my mind')
    })

    await expect(work).rejects.toThrow('Changed my mind')
    const page = { recipient: 'nobody@', offset: 0, limit: 10 }
    expect(await withOpenMailbox(database.db, (tx) => listMails(tx, 'open', page))).toEqual([])
  })

  test('has one line of subject, whatever was put into it', async () => {
    const id = await send({}, { ...comment, subject: 'A comment\r\nBcc: everybody@example.org' })

    expect(await inOpenMailbox(id)).toMatchObject({ subject: 'A comment Bcc: everybody@example.org' })
  })

  test('does not link to what a mail program might run', async () => {
    const link = { label: 'Open', url: 'javascript:alert(1)' }

    await expect(send({}, { ...comment, link })).rejects.toThrow('links to the address of a page only')
  })

  test('is not sent in the name of an association that is not asking', async () => {
    const mail = { ...comment, associationId: who.michigan }

    await expect(send({ associationId: who.virginia }, mail)).rejects.toMatchObject({ code: '42501' })
    await expect(send({ personId: who.rosa }, mail)).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a mail to sign in with', () => {
  test('is seen by nobody: not by staff, not by another person, not by a session of its own reader', async () => {
    const id = await send({ email: 'rosa@example.org' }, { ...signIn, personId: who.rosa })
    const scopes: Scope[] = [
      {},
      { personId: who.rosa },
      { personId: who.omar },
      { associationId: who.virginia },
      { email: 'rosa@example.org' },
    ]

    for (const scope of scopes) expect(await seen(scope, id)).toEqual({ rows: 0, texts: 0 })
    expect(await inOpenMailbox(id)).toMatchObject({ text: { plain: expect.stringContaining('5ecret') } })
  })
})

test('the queue knows a mail by its number only', async () => {
  const id = await send({}, signIn)
  const payloads = await withClient(database.as('jobs'), (client) =>
    client.query('select payload from graphile_worker._private_jobs where key = $1', [`mail:${id}`]),
  )

  expect(payloads.rows).toEqual([{ payload: { mailId: id } }])
})

describe('a text with a link that opens something', () => {
  const words = ['5ecret', 'Use the link within']
  const said = async (id: string) =>
    (await everyRow(database)).flatMap(({ table, row }) =>
      row.includes(id) && words.some((word) => row.includes(word)) ? [table] : [],
    )

  test('waits sealed, so that a copy of the database opens no door', async () => {
    const id = await send({}, signIn)

    expect(await said(id)).toEqual([])
    expect(await inOpenMailbox(id)).toMatchObject({ text: { link: signIn.link && { url: signIn.link.url } } })
  })

  test('opens with the keys of its own installation only', async () => {
    const id = await send({}, signIn)

    await expect(inOpenMailbox(id, aKeyring())).rejects.toThrow()
  })

  test('is not sealed where it says nothing of the kind: staff read it', async () => {
    expect(await said(await send({}, { ...comment, paragraphs: words }))).toEqual(['mail_text'])
  })

  test('of a reminder is one, because its link stops all others', async () => {
    const unsubscribeUrl = 'https://attune.example.org/stop/5ecret'
    const id = await send({}, { ...comment, kind: 'digest', unsubscribeUrl })

    expect(await said(id)).toEqual([])
    expect(await inOpenMailbox(id)).toMatchObject({
      text: { plain: expect.stringContaining(unsubscribeUrl) },
    })
  })
})

describe('a mail of an association', () => {
  test('is seen by its staff, and by nobody of another association', async () => {
    const scope = { personId: who.omar, associationId: who.virginia }
    const id = await send(scope, { ...comment, associationId: who.virginia })

    expect(await seen({ associationId: who.virginia }, id)).toEqual({ rows: 1, texts: 1 })
    expect(await seen({ associationId: who.michigan }, id)).toEqual({ rows: 0, texts: 0 })
    expect(await seen({ personId: who.omar, associationId: who.michigan }, id)).toEqual({ rows: 0, texts: 0 })
  })

  test('with a link that opens something shows its staff how it fared, and not the text', async () => {
    const scope = { associationId: who.virginia }
    const mail: Mail = { ...signIn, kind: 'confirm-hours', associationId: who.virginia }
    const id = await send(scope, mail)

    expect(await seen(scope, id)).toEqual({ rows: 1, texts: 0 })
    const found = await withScope(database.db, scope, (tx) =>
      findMail(tx, { associationId: who.virginia }, id),
    )
    expect(found).toMatchObject({ state: 'queued', kind: 'confirm-hours' })
    expect(JSON.stringify(found)).not.toContain('5ecret')
  })
})

test('whoever asked for a mail outside any association sees how it fared, and not the text', async () => {
  const id = await send({ personId: who.omar }, { ...signIn, kind: 'confirm-hours' })

  expect(await seen({ personId: who.omar }, id)).toEqual({ rows: 1, texts: 0 })
  expect(await seen({ personId: who.rosa }, id)).toEqual({ rows: 0, texts: 0 })
})

describe('a link that was opened', () => {
  test('shows on its mail, with the first time', async () => {
    const scope = { associationId: who.virginia }
    const link = { label: 'Answer', url: 'https://attune.example.org/hours/5ecret', linkId: 'link-2' }
    const id = await send(scope, { ...signIn, kind: 'confirm-hours', associationId: who.virginia, link })
    const [first, second] = [new Date('2026-11-21T12:00:00Z'), new Date('2026-11-22T12:00:00Z')]
    for (const at of [first, second]) {
      await withScope(database.db, { secretHash: 'ab' }, (tx) => markLinkOpened(tx, 'link-2', at))
    }

    expect(await inOpenMailbox(id)).toMatchObject({ linkOpenedAt: first, state: 'queued' })
  })

  test('opens no view of the mail for the rest of the transaction', async () => {
    const rows = await withScope(database.db, {}, async (tx) => {
      await markLinkOpened(tx, 'link-2', new Date('2026-11-23T12:00:00Z'))
      return tx.selectFrom('mail').select('id').execute()
    })

    expect(rows).toEqual([])
  })
})

test('the list is newest first, filtered by a part of the address, a page at a time', async () => {
  for (const n of [1, 2, 3]) await send({}, { ...comment, to: `june${n}@example.org` })
  await send({}, { ...comment, to: 'pat_june@example.org' })
  const page = (recipient: string, offset: number) =>
    withOpenMailbox(database.db, async (tx) =>
      (await listMails(tx, 'open', { recipient, offset, limit: 2 })).map((mail) => mail.recipient),
    )

  expect(await page('JUNE', 0)).toEqual(['pat_june@example.org', 'june3@example.org'])
  expect(await page('june', 2)).toEqual(['june2@example.org', 'june1@example.org'])
  expect(await page('%', 0)).toEqual([])
})
