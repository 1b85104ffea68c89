import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { runCommand } from '../../../test/store/run-command.ts'
import { managedSettings } from '../../../test/store/test-database.ts'
import { listIssuerKeys } from '../../store/credentials/issuer-keys.ts'
import { openDatabase } from '../../store/open-database.ts'
import type { StoreSettings } from '../../store/settings.ts'
import { withAssociation } from '../../store/with-association.ts'
import { withClient } from '../../store/with-client.ts'

const virginia = randomUUID()
let settings: StoreSettings

const attune = (args: readonly string[], url: string | undefined = 'https://attune.example.org') =>
  runCommand(settings, ['keys', ...args], url)

beforeAll(async () => {
  settings = await managedSettings()
  const database = await openDatabase(settings)
  await withClient({ connectionString: settings.managed?.owner ?? '' }, (client) =>
    client.query(`insert into association (id, short_id, name) values ('${virginia}', 'vaimh', 'Virginia')`),
  )
  await database.close()
})

test('a key is put away and another one used, again and again', async () => {
  const [first, second] = [
    await attune(['rotate', '--association', 'vaimh']),
    await attune(['rotate', '--association', 'vaimh']),
  ]
  const { db, close } = await openDatabase(settings)
  const keys = await withAssociation(db, virginia, (tx) => listIssuerKeys(tx, virginia))
  await close()

  expect([first, second]).toEqual(
    Array(2).fill({
      code: 0,
      out: 'Virginia signs with a new key. 0 badges were signed once more; copies that people have stay good.\n',
      err: '',
    }),
  )
  expect(keys.map(({ number, retiredAt }) => [number, retiredAt === null])).toEqual([
    [1, false],
    [2, true],
  ])
})

test('nothing is done where it is not clear what, or in whose name', async () => {
  const asked = [
    await attune(['rotate', '--association', 'vaihm']),
    await attune(['rotate']),
    await attune(['turn']),
    await attune([]),
  ]
  const noAddress = await attune(['rotate', '--association', 'vaimh'], '')

  expect(asked.map(({ code, out }) => [code, out])).toEqual([
    [3, ''],
    [2, ''],
    [2, ''],
    [2, ''],
  ])
  expect(asked[0]?.err).toContain('Did you mean vaimh?')
  expect(noAddress.code).toBe(2)
  expect(noAddress.err).toContain('Set ATTUNE_URL')
})
