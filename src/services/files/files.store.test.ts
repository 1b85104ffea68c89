import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aPdf } from '../../../test/files/a-pdf.ts'
import { aFolder } from '../../../test/store/folders.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { NotFound } from '../../domain/errors.ts'
import type { ScanAnswer } from '../../domain/files/decide-scanned.ts'
import type { Role, SignedIn } from '../../domain/rights.ts'
import { findFile, listFiles } from '../../store/files/find-files.ts'
import { withClient } from '../../store/with-client.ts'
import { withScope } from '../../store/with-scope.ts'
import { noScanner } from './clamd.ts'
import { createDiskStore } from './disk-store.ts'
import type { FileParts } from './file-parts.ts'
import { openFile } from './open-file.ts'
import { removeFile } from './remove-file.ts'
import { scanFile, scanWaitingFiles } from './scan-file.ts'
import { sweepFiles } from './sweep-files.ts'
import { type Upload, uploadFile } from './upload-file.ts'

const [virginia, michigan] = [randomUUID(), randomUUID()]
const [rosa, omar, june, lena, mark] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const now = new Date('2026-11-21T15:00:00Z')
let database: TestDatabase
let dataFolder: string
let parts: FileParts

beforeAll(async () => {
  database = await createTestDatabase()
  await asOwner(`insert into association (id, short_id, name) values
      ('${virginia}', 'vaimh', 'Virginia'), ('${michigan}', 'mi-aimh', 'Michigan')`)
  await asOwner(`insert into person (id, name, email) values
      ('${rosa}', 'Rosa Delgado', 'rosa@example.org'), ('${omar}', 'Omar Haddad', 'omar@example.org'),
      ('${june}', 'June Park', 'june@example.org'), ('${lena}', 'Lena Fox', 'lena@example.org'),
      ('${mark}', 'Mark Oduya', 'mark@example.org')`)
  await asOwner(`insert into association_role (association_id, person_id, role) values
      ('${virginia}', '${rosa}', 'applicant'), ('${virginia}', '${omar}', 'applicant'),
      ('${virginia}', '${june}', 'coordinator'), ('${michigan}', '${lena}', 'coordinator'),
      ('${virginia}', '${mark}', 'marker')`)
})

afterAll(() => database.drop())

beforeEach(async () => {
  await asOwner('delete from stored_file')
  dataFolder = aFolder()
  parts = { db: database.db, store: createDiskStore(dataFolder), scanner: noScanner, newId: randomUUID }
})

function asOwner(statement: string): Promise<void> {
  return withClient(database.as('owner'), async (client) => {
    await client.query(`begin; select set_config('attune.maintenance', 'on', true)`)
    await client.query(statement)
    await client.query('commit')
  })
}

const held: Readonly<Record<string, readonly [string, Role]>> = {
  [rosa]: [virginia, 'applicant'],
  [omar]: [virginia, 'applicant'],
  [june]: [virginia, 'coordinator'],
  [lena]: [michigan, 'coordinator'],
  [mark]: [virginia, 'marker'],
}

function actorOf(id: string): SignedIn {
  const [association, role] = held[id] ?? []
  const roles =
    association && role ? [{ association: { id: association, shortId: 'a', name: 'A' }, role }] : []
  return { kind: 'person', id, name: 'Somebody', email: 'somebody@example.org', roles, assurance: 'strong' }
}

const answering = (answer: ScanAnswer): FileParts => ({ ...parts, scanner: async () => answer })

function anUpload(change: Partial<Upload> = {}): Upload {
  const bytes = aPdf({ catalog: `/Mark (${randomUUID()})` })
  return {
    personId: rosa,
    entryId: null,
    purpose: 'transcript',
    name: 'Transcript.pdf',
    bytes,
    now,
    ...change,
  }
}

async function upload(from: FileParts = parts, change: Partial<Upload> = {}) {
  const outcome = await uploadFile(from, anUpload(change))
  if (!outcome.accepted) throw new Error(outcome.reason)
  return outcome.file
}

const filesOf = (personId: string, scope = { personId }) =>
  withScope(database.db, scope, (tx) => listFiles(tx, personId))

describe('an upload', () => {
  test('without a scanner is there at once, marked as not scanned', async () => {
    const bytes = aPdf()
    const file = await upload(parts, { bytes, name: '../Diploma\r\n.pdf' })

    expect(file).toMatchObject({
      name: 'Diploma.pdf',
      state: 'available',
      scan: 'not-scanned',
      uploadedAt: now,
    })
    expect(await openFile(parts, { actor: actorOf(rosa) }, file.id)).toEqual({
      kind: 'open',
      file,
      bytes: Buffer.from(bytes),
    })
    expect(await filesOf(rosa)).toEqual([file])
  })

  test('that is refused leaves nothing', async () => {
    const outcome = await uploadFile(parts, anUpload({ bytes: Buffer.from('<svg/>') }))

    expect(outcome).toEqual({ accepted: false, reason: 'other-type' })
    expect([await filesOf(rosa), readdirSync(dataFolder)]).toEqual([[], []])
  })

  test('sent twice is kept once', async () => {
    const same = anUpload()
    const [first, second] = await Promise.all([uploadFile(parts, same), uploadFile(parts, same)])

    expect(first.accepted && second.accepted && first.file.id === second.file.id).toBe(true)
    expect(await idsOnDisk()).toEqual([first.accepted ? first.file.id : ''])
  })

  test('beyond 200 MB in all is refused, and of two at once only one slips in', async () => {
    const small = anUpload()
    const room = 200 * 1024 * 1024 - small.bytes.length
    await fillUp(room)
    const outcomes = await Promise.all([uploadFile(parts, small), uploadFile(parts, anUpload())])

    expect(outcomes.filter(({ accepted }) => accepted)).toHaveLength(1)
    expect(outcomes.filter((outcome) => !outcome.accepted)).toEqual([{ accepted: false, reason: 'no-room' }])
    expect(await idsOnDisk()).toHaveLength(1)
  })

  test('to an entry that is not there, or is somebody else’s, is refused', async () => {
    const entryId = randomUUID()
    await asOwner(`insert into portfolio (person_id) values ('${omar}') on conflict do nothing`)
    await asOwner(`insert into portfolio_entry (id, person_id, section, body, created_at, updated_at)
      values ('${entryId}', '${omar}', 'education', '{"kind":"degree"}', now(), now())`)

    for (const id of [entryId, randomUUID(), 'x']) {
      expect(await uploadFile(parts, anUpload({ entryId: id }))).toEqual({
        accepted: false,
        reason: 'no-entry',
      })
    }
    expect(await upload(parts, { personId: omar, entryId })).toMatchObject({ entryId, state: 'available' })
  })

  test('of a process that is killed between bytes and row is seen by nobody, and swept after a day', async () => {
    const { host, database: name, user } = database.as('app')
    const program = fileURLToPath(new URL('../../../test/files/upload-and-die.ts', import.meta.url))
    const args = ['--import', 'tsx', program, String(host), String(name), String(user), dataFolder, rosa]
    const { signal } = spawnSync(process.execPath, args)
    const [orphan = ''] = await idsOnDisk()

    expect(signal).toBe('SIGKILL')
    expect(orphan).not.toBe('')
    expect(await filesOf(rosa)).toEqual([])
    expect(await sweepFiles(parts, new Date())).toEqual({ removed: [], lost: [] })
    expect(await sweepFiles(parts, inADay())).toEqual({ removed: [orphan], lost: [] })
    expect(await idsOnDisk()).toEqual([])
  })

  test('whose row cannot be kept leaves no bytes', async () => {
    await expect(uploadFile(parts, anUpload({ personId: randomUUID() }))).rejects.toMatchObject({
      code: '23503',
    })

    expect(await idsOnDisk()).toEqual([])
  })
})

describe('the scanner', () => {
  test('lets a clean file through', async () => {
    expect(await upload(answering({ kind: 'clean' }))).toMatchObject({ state: 'available', scan: 'clean' })
  })

  test('has an infected file refused, and its bytes removed', async () => {
    const file = await upload(answering({ kind: 'infected', found: 'Attune.Test' }))

    expect(file).toMatchObject({ state: 'refused', scan: 'infected', scanWords: 'Attune.Test' })
    expect(await openFile(parts, { actor: actorOf(rosa) }, file.id)).toEqual({ kind: 'refused', file })
    expect(await idsOnDisk()).toEqual([])
    expect(await sweepFiles(parts, inADay())).toEqual({ removed: [], lost: [] })
  })

  test('that is down keeps a file in quarantine, for its owner too, until it is back', async () => {
    const down = answering({ kind: 'no-answer' })
    const file = await upload(down)

    expect(await openFile(parts, { actor: actorOf(rosa) }, file.id)).toEqual({ kind: 'quarantined', file })
    expect(await scanWaitingFiles(down)).toEqual({ settled: 0, waiting: 1 })
    expect(await scanWaitingFiles(answering({ kind: 'clean' }))).toEqual({ settled: 1, waiting: 0 })
    expect(await openFile(parts, { actor: actorOf(rosa) }, file.id)).toMatchObject({ kind: 'open' })
  })

  test('is not asked again about a file that it has settled', async () => {
    const file = await upload(answering({ kind: 'clean' }))

    expect(await scanFile(answering({ kind: 'infected', found: 'x' }), file)).toEqual(file)
  })
})

describe('who sees a file', () => {
  const scopes = () => ({
    owner: { personId: rosa },
    coordinator: { personId: june, associationId: virginia },
    'the association’s own work': { associationId: virginia },
    'another applicant': { personId: omar, associationId: virginia },
    marker: { personId: mark, associationId: virginia },
    'coordinator elsewhere': { personId: lena, associationId: michigan },
    'coordinator who names another association': { personId: lena, associationId: virginia },
    'coordinator as a person': { personId: june },
    nobody: {},
  })

  async function seenBy(id: string) {
    const seen: string[] = []
    for (const [who, scope] of Object.entries(scopes())) {
      const shown = await withScope(database.db, scope, (tx) => findFile(tx, id))
      if (shown) seen.push(who)
      if (!('personId' in scope)) continue
      const { personId, ...where } = scope
      const opened = await openFile(parts, { actor: actorOf(personId), ...where }, id).catch(
        (error: unknown) => error,
      )
      expect([who, opened instanceof NotFound]).toEqual([who, !shown])
    }
    return seen
  }

  test('its owner, and the staff of an association where the owner is an applicant', async () => {
    expect(await seenBy((await upload()).id)).toEqual(['owner', 'coordinator', 'the association’s own work'])
  })

  test('a coordinator who has not shown a second factor is given none, whatever the database would show', async () => {
    const { id } = await upload()
    const opener = { actor: { ...actorOf(june), assurance: 'mailed' }, associationId: virginia } as const

    await expect(openFile(parts, opener, id)).rejects.toBeInstanceOf(NotFound)
  })

  test('while it is in quarantine, or once it was refused, its owner only', async () => {
    expect(await seenBy((await upload(answering({ kind: 'no-answer' }))).id)).toEqual(['owner'])
    expect(await seenBy((await upload(answering({ kind: 'infected', found: 'x' }))).id)).toEqual(['owner'])
  })

  test('two worlds that differ only in a file of Rosa’s look the same to everybody else', async () => {
    const look = async () =>
      Promise.all(
        Object.entries(scopes())
          .filter(([who]) => !['owner', 'coordinator', 'the association’s own work'].includes(who))
          .map(([, scope]) =>
            withScope(database.db, scope, (tx) => tx.selectFrom('stored_file').selectAll().execute()),
          ),
      )
    const without = await look()
    await upload()

    expect(await filesOf(rosa)).toHaveLength(1)
    expect(await look()).toEqual(without)
  })

  test('staff can neither change nor remove it', async () => {
    const { id } = await upload()
    const changed = await withScope(database.db, { personId: june, associationId: virginia }, (tx) =>
      tx
        .updateTable('stored_file')
        .set({ state: 'refused', scan: 'infected' })
        .where('id', '=', id)
        .executeTakeFirst(),
    )

    expect(changed.numUpdatedRows).toBe(0n)
    expect(await removeFile(parts, june, id)).toBe(false)
    expect(await openFile(parts, { actor: actorOf(rosa) }, id)).toMatchObject({ kind: 'open' })
  })

  test('nobody hangs a file on somebody else’s entry, whatever the query says', async () => {
    const [id, entryId] = [randomUUID(), randomUUID()]
    await asOwner(`insert into portfolio (person_id) values ('${omar}') on conflict do nothing`)
    await asOwner(`insert into portfolio_entry (id, person_id, section, body, created_at, updated_at)
      values ('${entryId}', '${omar}', 'education', '{"kind":"degree"}', now(), now())`)
    const insert = withScope(database.db, { personId: rosa }, (tx) =>
      tx
        .insertInto('stored_file')
        .values({
          ...{ id, person_id: rosa, entry_id: entryId, purpose: 'other', name: 'a.pdf', bytes: 1 },
          ...{ media_type: 'application/pdf', sha256: '0'.repeat(64), state: 'quarantined', scan: 'waiting' },
          uploaded_at: now,
        })
        .execute(),
    )

    await expect(insert).rejects.toMatchObject({ code: '42501' })
  })
})

describe('bytes and rows', () => {
  test('a file whose bytes are gone or changed is called lost, and never handed out', async () => {
    const [gone, changed] = [await upload(), await upload()]
    await parts.store.remove(gone.id)
    writeFileSync(join(dataFolder, 'files', changed.id.slice(0, 2), changed.id), 'something else')

    expect(await openFile(parts, { actor: actorOf(rosa) }, gone.id)).toEqual({ kind: 'lost', file: gone })
    expect(await openFile(parts, { actor: actorOf(rosa) }, changed.id)).toEqual({
      kind: 'lost',
      file: changed,
    })
    expect(await sweepFiles(parts, inADay())).toEqual({ removed: [], lost: [gone.id] })
  })

  test('a sweep leaves the files of everybody alone', async () => {
    const files = [await upload(), await upload(parts, { personId: omar })]
    for (const { id } of files) utimesSync(join(dataFolder, 'files', id.slice(0, 2), id), now, now)

    expect(await sweepFiles(parts, inADay())).toEqual({ removed: [], lost: [] })
    expect(await idsOnDisk()).toEqual(files.map(({ id }) => id).sort())
  })

  test('a file that is removed is gone, bytes and all', async () => {
    const { id } = await upload()

    expect(await removeFile(parts, rosa, id)).toBe(true)
    expect([await filesOf(rosa), await idsOnDisk()]).toEqual([[], []])
    expect(await removeFile(parts, rosa, id)).toBe(false)
  })
})

async function idsOnDisk(): Promise<string[]> {
  const ids: string[] = []
  for await (const { id } of parts.store.list()) ids.push(id)
  return ids.sort()
}

function inADay(): Date {
  return new Date(Date.now() + 25 * 3_600_000)
}

/** Rows of ten megabytes, and one for the rest; their bytes do not matter here. */
async function fillUp(bytes: number): Promise<void> {
  const most = 10 * 1024 * 1024
  const sizes = [...Array.from({ length: Math.floor(bytes / most) }, () => most), bytes % most]
  for (const [index, size] of sizes.entries()) {
    await asOwner(`insert into stored_file
      (id, person_id, purpose, name, media_type, bytes, sha256, state, scan, uploaded_at)
      values ('${randomUUID()}', '${rosa}', 'other', 'a.pdf', 'application/pdf', ${size},
        '${String(index).padStart(64, '0')}', 'available', 'not-scanned', now())`)
  }
}
