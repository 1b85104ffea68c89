import { randomUUID } from 'node:crypto'
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { aFolder } from '../../../test/store/folders.ts'
import { managedSettings } from '../../../test/store/test-database.ts'
import { openKeyring } from '../../services/keys/keyring.ts'
import { checkpointPath, openCheckpointFile } from '../../services/record/checkpoint-file.ts'
import { openRecordKey } from '../../services/record/record-key.ts'
import { signCheckpoint } from '../../services/record/sign-checkpoint.ts'
import { openDatabase } from '../../store/open-database.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { StoreSettings } from '../../store/settings.ts'
import { withClient } from '../../store/with-client.ts'
import { withScope } from '../../store/with-scope.ts'
import { runAttune } from '../run-attune.ts'
import { testIo } from '../test-io.ts'

const virginia = randomUUID()
const now = new Date('2027-03-01T12:00:00.000Z')
let settings: StoreSettings
let publicKey: string

async function attune({ dataFolder, managed }: StoreSettings, ...args: string[]) {
  const environment = {
    ATTUNE_DATA: dataFolder,
    DATABASE_URL: managed?.app,
    DATABASE_OWNER_URL: managed?.owner,
  }
  const io = testIo({}, { environment })
  const code = await runAttune(args, io)
  return { code, ...io.written() }
}

const asOwner = (...statements: string[]) =>
  withClient({ connectionString: settings.managed?.owner ?? '' }, async (client) => {
    await client.query("begin; select set_config('attune.maintenance', 'on', true)")
    for (const statement of statements) await client.query(statement)
    await client.query('commit')
  })

beforeAll(async () => {
  settings = await managedSettings()
  const database = await openDatabase(settings)
  const key = openRecordKey(await openKeyring(settings.dataFolder, now))
  publicKey = key.publicKey
  await asOwner(
    `insert into association (id, short_id, name) values ('${virginia}', 'vaimh', 'Virginia'),
      ('${randomUUID()}', 'mi-aimh', 'Michigan')`,
  )
  await withScope(database.db, { associationId: virginia }, async (tx) => {
    for (const kind of ['application-submit', 'application-return', 'application-submit'])
      await appendRecord(tx, { at: now, kind, isOpen: true, facts: {} })
  })
  const file = openCheckpointFile(checkpointPath(settings.dataFolder))
  await signCheckpoint(database.db, { key, file }, virginia, now)
  await database.close()
})

test('a sound record is said to be, with exit code 0, in words and as JSON', async () => {
  expect(await attune(settings, 'audit', 'verify')).toEqual({
    code: 0,
    out: [
      'Michigan (mi-aimh): 0 entries, none signed yet',
      'Virginia (vaimh): 3 entries, signed up to entry 3',
      'The records of all 2 associations are sound.',
      '',
    ].join('\n'),
    err: '',
  })
  const { code, out } = await attune(settings, 'audit', 'verify', '--association', 'vaimh', '--json')
  expect({ code, answer: JSON.parse(out) }).toEqual({
    code: 0,
    answer: {
      sound: true,
      key: publicKey,
      file: [],
      associations: [
        { association: 'vaimh', entries: 3, checkpoints: 1, signedUpTo: 3, faults: [], moreFaults: 0 },
      ],
    },
  })
})

test('what was restored from a backup is as sound as before, by the copy of the checkpoints too', async () => {
  const [backup, copy] = [join(aFolder(), 'backup.tar.gz'), join(aFolder(), 'checkpoints.jsonl')]
  copyFileSync(checkpointPath(settings.dataFolder), copy)
  await attune(settings, 'backup', backup)
  const restored = await managedSettings()
  await attune(restored, 'restore', backup)

  for (const extra of [[], ['--checkpoints', copy]])
    expect((await attune(restored, 'audit', 'verify', '--association', 'vaimh', ...extra)).out).toBe(
      'Virginia (vaimh): 3 entries, signed up to entry 3\nThe record is sound.\n',
    )
})

test('an association that does not exist, a file and a key that cannot be read, and arguments too many are refused', async () => {
  const codes = async (...args: string[]) => {
    const { code, out, err } = await attune(settings, 'audit', ...args)
    return { code, out, err: err.split('\n')[0] }
  }

  expect([
    await codes('verify', '--association', 'vaim'),
    await codes('verify', '--checkpoints', '/nowhere/checkpoints.jsonl'),
    await codes('verify', '--key', 'short'),
    await codes('verify', 'all'),
    await codes('sign'),
  ]).toEqual([
    { code: 3, out: '', err: 'There is no association "vaim" here. Did you mean vaimh?' },
    {
      code: 2,
      out: '',
      err: 'There is no file /nowhere/checkpoints.jsonl. Name a copy of the checkpoints with --checkpoints.',
    },
    {
      code: 2,
      out: '',
      err: '--key takes the public key as the page /record-key shows it, 43 letters, digits, - or _.',
    },
    { code: 2, out: '', err: '"all" is more than this command takes.' },
    { code: 2, out: '', err: 'There is no "attune audit sign". Did you mean "attune audit verify"?' },
  ])
})

test('a data folder without keys does not make some up, and verifies by the published key', async () => {
  const elsewhere = { ...settings, dataFolder: join(aFolder(), 'data') }
  const copy = join(aFolder(), 'checkpoints.jsonl')
  copyFileSync(checkpointPath(settings.dataFolder), copy)
  const verify = (...args: string[]) =>
    attune(elsewhere, 'audit', 'verify', '--association', 'vaimh', ...args)

  expect(await verify('--checkpoints', copy)).toEqual({
    code: 1,
    out: '',
    err: `${elsewhere.dataFolder} holds no keys, so it is not known who signs here. Name the published key with --key.\n`,
  })
  expect((await verify('--checkpoints', copy, '--key', publicKey)).code).toBe(0)
  expect((await verify('--checkpoints', copy, '--key', 'A'.repeat(43))).out).toContain(
    `The checkpoint after entry 3 in the file is signed by another key, ${publicKey}.`,
  )
})

test('a broken record names what was done to it, with exit code 4', async () => {
  const empty = join(aFolder(), 'empty.jsonl')
  writeFileSync(empty, '')
  await asOwner("update record_entry set kind = 'application-endorse' where number = 2")

  expect(await attune(settings, 'audit', 'verify', '--association', 'vaimh', '--checkpoints', empty)).toEqual(
    {
      code: 4,
      out: [
        'Virginia (vaimh): 3 entries, signed up to entry 3, broken',
        '  Entry 2 was changed after it was written.',
        '  The checkpoint after entry 3 is missing in the file.',
        'The record is not the one that was written. docs/running.md says what to do now.',
        '',
      ].join('\n'),
      err: '',
    },
  )
})
