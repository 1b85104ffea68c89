import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPdf } from '../../../test/files/a-pdf.ts'
import { aFolder } from '../../../test/store/folders.ts'
import { settlePeople, type World } from '../../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import { readPortfolio } from '../../evaluation/read-portfolio.ts'
import { withClient } from '../../store/with-client.ts'
import { loadSamples } from '../../web/load-samples.ts'
import { noScanner } from '../files/clamd.ts'
import { createDiskStore } from '../files/disk-store.ts'
import type { FileParts } from '../files/file-parts.ts'
import { uploadFile } from '../files/upload-file.ts'
import { undoBatch } from '../portfolio/undo-batch.ts'
import { deleteAccount, previewDeletion } from './delete-account.ts'
import { previewImport, saveImport } from './import-document.ts'
import { loadDocument } from './load-document.ts'

const now = new Date('2026-11-21T15:00:00Z')
let database: TestDatabase
let world: World
let files: FileParts

beforeAll(async () => {
  database = await createTestDatabase()
  world = await settlePeople(database)
  files = { db: database.db, store: createDiskStore(aFolder()), scanner: noScanner, newId: randomUUID }
})
afterAll(() => database.drop())

function asOwner<Row>(statement: string): Promise<Row[]> {
  return withClient(database.as('owner'), async (client) => {
    await client.query("begin; select set_config('attune.maintenance', 'on', true)")
    const { rows } = await client.query(statement)
    await client.query('commit')
    return rows
  })
}

const aSample = (): Portfolio => {
  const [sample] = loadSamples()
  const reading = readPortfolio(JSON.parse(sample?.document ?? ''))
  if (!('portfolio' in reading)) throw new Error('The sample is faulty.')
  return reading.portfolio
}

const preview = (personId: string, document: Portfolio) =>
  previewImport(database.db, personId, document, randomUUID)

async function take(personId: string, document: Portfolio, takeChanges = false, batch = randomUUID()) {
  const { revision } = await preview(personId, document)
  return saveImport(database.db, { personId, now, batch, document, revision, takeChanges, newId: randomUUID })
}

/** Without ids, and with the names of providers in place of theirs. */
function content({ format, person, ...lists }: Portfolio) {
  const names = new Map(lists.providers?.map(({ id, name }) => [id, name]))
  const bare = (entry: object) => {
    const fields = Object.entries(entry).filter(([name, value]) => name !== 'id' && value !== null)
    return JSON.stringify(
      fields.map(([name, value]) => [name, name === 'provider' ? (names.get(value) ?? value) : value]).sort(),
    )
  }
  return Object.fromEntries(
    Object.entries(lists).flatMap(([section, entries]) =>
      entries && entries.length > 0 ? [[section, entries.map(bare).sort()]] : [],
    ),
  )
}

describe('taking a portfolio away and bringing it in', () => {
  test('a whole document comes out as it went in, under the name of its person', async () => {
    const [personId, sample] = [world.people.rosa, aSample()]
    await take(personId, sample)
    const document = await loadDocument(database.db, personId)

    expect(document.person).toEqual({ name: 'Rosa Delgado', email: 'rosa@example.org' })
    expect(content(document)).toEqual(content(sample))
    expect(readPortfolio(JSON.parse(JSON.stringify(document)))).toHaveProperty('portfolio')
  })

  test('the same document again adds nothing, in the account that it came from and in another', async () => {
    const document = await loadDocument(database.db, world.people.rosa)
    await take(world.people.omar, document)

    for (const personId of [world.people.rosa, world.people.omar]) {
      expect(await preview(personId, document)).toMatchObject({ added: [], changed: [] })
      expect(await take(personId, document)).toMatchObject({ kind: 'saved', entries: 0 })
    }
    expect(content(await loadDocument(database.db, world.people.omar))).toEqual(content(document))
  })

  test('an entry that differs is changed only where the person says so, and the batch is undone as one', async () => {
    const personId = world.people.rosa
    const before = await loadDocument(database.db, personId)
    const training = (before.training ?? []).map((entry, index) =>
      index === 0 ? { ...entry, clockHours: 99 } : entry,
    )
    const document = { ...before, training: [...training, { title: 'New', clockHours: 1 }] }
    const hours = async () =>
      (await loadDocument(database.db, personId)).training?.map(({ clockHours }) => clockHours)
    const batch = randomUUID()

    expect(await preview(personId, document)).toMatchObject({ added: { length: 1 }, changed: { length: 1 } })
    expect(await take(personId, document, false)).toMatchObject({ entries: 1 })
    expect(await hours()).not.toContain(99)
    expect(await take(personId, document, true, batch)).toEqual({ kind: 'saved', entries: 1, batch })
    expect(await hours()).toContain(99)
    expect(await undoBatch(database.db, { personId, now, batch, as: randomUUID() })).toMatchObject({
      undone: 1,
    })
    expect(await hours()).not.toContain(99)
  })

  test('what is not in the document stays', async () => {
    const personId = world.people.rosa
    const before = await loadDocument(database.db, personId)
    await take(personId, { format: 'attune-portfolio/1', training: [] }, true)

    expect(await loadDocument(database.db, personId)).toEqual(before)
  })

  test('a portfolio that moved on since the preview is not touched', async () => {
    const personId = world.people.omar
    const document: Portfolio = { format: 'attune-portfolio/1', training: [{ title: 'Late', clockHours: 2 }] }
    const { revision } = await preview(personId, document)
    await take(personId, { format: 'attune-portfolio/1', training: [{ title: 'Between', clockHours: 2 }] })
    const request = {
      personId,
      now,
      batch: randomUUID(),
      document,
      revision,
      takeChanges: true,
      newId: randomUUID,
    }

    expect(await saveImport(database.db, request)).toEqual({ kind: 'moved-on' })
  })

  test('a double click saves once', async () => {
    const personId = world.people.lena
    const document: Portfolio = { format: 'attune-portfolio/1', training: [{ title: 'Once', clockHours: 2 }] }
    const { revision } = await preview(personId, document)
    const request = {
      personId,
      now,
      batch: randomUUID(),
      document,
      revision,
      takeChanges: false,
      newId: randomUUID,
    }
    const saved = { kind: 'saved', entries: 1, batch: request.batch }

    expect(await Promise.all([1, 2, 3].map(() => saveImport(database.db, request)))).toEqual([
      saved,
      saved,
      saved,
    ])
    expect((await loadDocument(database.db, personId)).training).toHaveLength(1)
  })
})

describe('leaving', () => {
  test('the only administrator hands over first; nothing is touched', async () => {
    const { priya } = world.people
    const role = (person: string) => `('${world.associations.michigan}', '${person}', 'administrator')`
    await asOwner(`insert into association_role (association_id, person_id, role) values ${role(priya)}`)
    const refusal = { allowed: false, reason: 'only-administrator', associations: ['Michigan'] }

    expect(await previewDeletion(database.db, priya)).toEqual(refusal)
    expect(await deleteAccount(files, { personId: priya, typedEmail: 'priya@example.org' })).toEqual({
      kind: 'only-administrator',
    })
    expect(await loadDocument(database.db, priya)).toMatchObject({ person: { name: 'Priya Raman' } })
    await asOwner(
      `insert into association_role (association_id, person_id, role) values ${role(world.people.marcus)}`,
    )
    expect(await previewDeletion(database.db, priya)).toMatchObject({ allowed: true })
  })

  test('another address than one’s own is a slip', async () => {
    expect(
      await deleteAccount(files, { personId: world.people.rosa, typedEmail: 'omar@example.org' }),
    ).toEqual({
      kind: 'other-address',
    })
  })

  test('portfolio, files, roles and name are gone, of this person only', async () => {
    const { rosa, omar } = world.people
    const file = { entryId: null, purpose: 'other', name: 'a.pdf', bytes: aPdf(), now } as const
    await uploadFile(files, { ...file, personId: rosa })
    const kept = await uploadFile(files, { ...file, personId: omar })
    const others = await loadDocument(database.db, omar)
    const tables = [
      'portfolio',
      'portfolio_entry',
      'portfolio_change',
      'form_draft',
      'stored_file',
      'association_role',
    ]
    const rowsOf = async (person: string) => {
      const counts = tables.map(
        (table) => `(select count(*)::int from ${table} where person_id = '${person}') as ${table}`,
      )
      const [row] = await asOwner<Record<string, number>>(`select ${counts.join(', ')}`)
      return row
    }
    const before = await rowsOf(omar)

    expect(await previewDeletion(database.db, rosa)).toMatchObject({ allowed: true })
    expect(await deleteAccount(files, { personId: rosa, typedEmail: ' Rosa@Example.org ' })).toEqual({
      kind: 'left',
    })
    expect(await rowsOf(rosa)).toEqual(Object.fromEntries(tables.map((table) => [table, 0])))
    expect(await asOwner(`select name, email from person where id = '${rosa}'`)).toEqual([
      { name: 'Deleted account', email: `deleted-${rosa}@deleted.invalid` },
    ])
    expect(await idsOnDisk()).toEqual([kept.accepted ? kept.file.id : ''])
    expect(await rowsOf(omar)).toEqual(before)
    expect(await loadDocument(database.db, omar)).toEqual(others)
  })

  test('every way to sign in is gone, and mail keeps neither address nor text', async () => {
    const person = world.people.marcus
    const [session, mail] = [randomUUID(), randomUUID()]
    const hash = (letter: string) => letter.repeat(64)
    const statements = [
      `insert into session (id, person_id, secret_hash, assurance, started_at, proved_at, seen_at, device, network)
        values ('${session}', '${person}', '${hash('a')}', 'mailed', now(), now(), now(), 'Firefox', '192.0.2.0')`,
      `insert into passkey_challenge (secret_hash, purpose, session_id, expires_at)
        values ('${hash('b')}', 'add', '${session}', now())`,
      `insert into passkey (person_id, credential_id, credential_hash, public_key, counter, transports, label, added_at)
        values ('${person}', 'c', '${hash('c')}', '', 0, '{}', 'Phone', now())`,
      `insert into totp_factor (person_id, sealed_secret, added_at) values ('${person}', 'sealed', now())`,
      `insert into recovery_code (person_id, code_hash, made_at) values ('${person}', '${hash('d')}', now())`,
      `insert into email_change (person_id, new_email, secret_hash, asked_at, expires_at)
        values ('${person}', 'marc@example.org', '${hash('e')}', now(), now())`,
      `insert into sign_in_request (email, link_hash, browser_hash, code_hash, code_salt, asked_at, expires_at)
        values ('Marcus@example.org', '${hash('1')}', '${hash('2')}', '${hash('3')}', 's', now(), now() + interval '1 hour')`,
      `insert into mail (id, recipient, kind, subject, give_up_at)
        values ('${mail}', 'marcus@example.org', 'sign-in', 'Your link', now())`,
      `insert into mail_text (mail_id, is_secret, plain, html) values ('${mail}', true, 'Dear Marcus', 'Dear Marcus')`,
    ]
    for (const statement of statements) await asOwner(statement)

    expect(await deleteAccount(files, { personId: person, typedEmail: 'marcus@example.org' })).toEqual({
      kind: 'left',
    })
    for (const table of [
      'session',
      'passkey',
      'passkey_challenge',
      'totp_factor',
      'recovery_code',
      'email_change',
      'sign_in_request',
      'mail_text',
    ]) {
      expect([table, await asOwner(`select * from ${table}`)]).toEqual([table, []])
    }
    expect(await asOwner('select recipient, state from mail')).toEqual([
      { recipient: 'deleted@deleted.invalid', state: 'gave-up' },
    ])
  })

  test('questions and confirmations are gone; what was answered for others stays, without the name', async () => {
    const { omar, june } = world.people
    const [entry] = await asOwner<{ id: string }>(
      `select id from portfolio_entry where person_id = '${omar}' and section = 'providers' limit 1`,
    )
    const [question, registered, request, mail] = Array.from({ length: 4 }, () => randomUUID())
    const { virginia } = world.associations
    const statements = [
      `insert into registered_provider (id, association_id, name, known_names, endorsements)
        values ('${registered}', '${virginia}', 'Cy Young', '{}', '[]')`,
      `insert into provider_question (id, association_id, name, opened_at)
        values ('${question}', '${virginia}', 'Cy Young', now())`,
      `insert into provider_asker (association_id, entry_id, question_id, person_id, asked_at)
        values ('${virginia}', '${entry?.id}', '${question}', '${omar}', now())`,
      `insert into provider_answer (question_id, number, association_id, registered_provider_id, endorsements, vetted,
          note, source, answered_by, answered_at)
        values ('${question}', 1, '${virginia}', '${registered}', '[]', '[]', '', 'Known', '${june}', now())`,
      `insert into provider_link (association_id, entry_id, person_id, registered_provider_id, linked_at)
        values ('${virginia}', '${entry?.id}', '${omar}', '${registered}', now())`,
      `insert into provider_contact (entry_id, person_id, email) values ('${entry?.id}', '${omar}', 'cy@example.org')`,
      `insert into confirmation_request
          (id, person_id, entry_id, provider_name, email, secret_hash, asked_at, sent_at, expires_at)
        values ('${request}', '${omar}', '${entry?.id}', 'Cy Young', 'cy@example.org', '${'9'.repeat(64)}', now(), now(),
          now() + interval '1 day')`,
      `insert into confirmation_session (request_id, entry_id, person_id, version, body)
        select '${request}', id, person_id, 1, '{}' from portfolio_entry where person_id = '${omar}' and section = 'rsc' limit 1`,
      `insert into confirmation_answer (request_id, entry_id, person_id, verdict, answered_at)
        select request_id, entry_id, person_id, 'confirmed', now() from confirmation_session`,
      `insert into confirmation_draft (request_id, fields, kept_at) values ('${request}', '{}', now())`,
      `insert into mail (id, recipient, kind, subject, link_id, give_up_at)
        values ('${mail}', 'cy@example.org', 'confirm-hours', 'Omar asks', '${request}', now())`,
      `insert into mail_text (mail_id, is_secret, plain, html) values ('${mail}', true, 'Omar', 'Omar')`,
    ]
    for (const statement of statements) await asOwner(statement)
    const gone = [
      'provider_asker',
      'provider_link',
      'provider_contact',
      'confirmation_request',
      'confirmation_session',
      'confirmation_answer',
      'confirmation_draft',
    ]

    expect(await asOwner('select count(*)::int as count from confirmation_answer')).toEqual([{ count: 1 }])
    expect(await deleteAccount(files, { personId: omar, typedEmail: 'omar@example.org' })).toEqual({
      kind: 'left',
    })
    for (const table of gone) expect([table, await asOwner(`select * from ${table}`)]).toEqual([table, []])
    expect(await asOwner(`select subject from mail where id = '${mail}'`)).toEqual([])
    expect(await previewDeletion(database.db, june)).toMatchObject({
      stays: expect.arrayContaining([{ part: 'words-to-others', reason: 'belongs-to-others', count: 1 }]),
    })
    await deleteAccount(files, { personId: june, typedEmail: 'june@example.org' })
    expect(await asOwner('select name from provider_answer join person on person.id = answered_by')).toEqual([
      { name: 'Deleted account' },
    ])
  })

  test('nobody can be made to leave by somebody else', async () => {
    await expect(
      withClient(database.as('app'), (client) => client.query('select delete_account(false)')),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('every table that refers to people, portfolios, files or applications was looked at', async () => {
    const rows = await asOwner<{ name: string }>(`select distinct conrelid::regclass::text as name
      from pg_constraint where contype = 'f' and confrelid::regclass::text in ('person', 'portfolio',
        'portfolio_entry', 'stored_file', 'application', 'submission', 'reference', 'review', 'letter',
        'decision', 'appeal', 'requirement_exception', 'sitting')`)
    const [deletion = ''] = (
      await asOwner<{
        bodies: string
      }>(`select string_agg(pg_get_functiondef(oid), ' ') as bodies from pg_proc
        where proname = 'delete_account' or proname like 'forget\\_%'`)
    ).map(({ bodies }) => bodies)
    const isChanged = (name: string) => new RegExp(`(delete from|update) ${name}\\b`).test(deletion)

    expect(
      rows
        .map(({ name }) => name)
        .filter((name) => !isChanged(name))
        .sort(),
    ).toEqual(staying)
  })
})

/**
 * They stay, without a name or with that of somebody about whom was decided: what happened to an account, what its
 * person said about others, what was set and done for an association, and what was decided.
 */
const staying = [
  ...['agencies', 'appeal_step', 'association_policy', 'association_seal', 'association_text'],
  ...['audits', 'bulk_run'],
  ...[
    'cycle_place',
    'decision',
    // Goes with the entry that it is about.
    'declined_claim',
    'endorsement_changes',
    'endorsement_names',
    'endorsements',
    'exam_forms',
    'exam_item_versions',
    'exam_items',
    'exam_mark_appeals',
    'exam_markings',
    'exam_office_members',
    'exam_offices',
    'exam_reference_marks',
    'exam_results',
    'exam_rules',
    'exam_sittings',
    'former_applicant',
    'issuer_key',
    'letter_template',
    'provider_answer',
    'rater_vetting',
    'reference_form',
  ],
  ...['registered_provider_change', 'renewal_signatures', 'renewals', 'review_tally', 'sign_in_event'],
  'sitting_piece',
  // Follows its application.
  'unplaced_submission',
]

async function idsOnDisk(): Promise<string[]> {
  const ids: string[] = []
  for await (const { id } of files.store.list()) ids.push(id)
  return ids
}
