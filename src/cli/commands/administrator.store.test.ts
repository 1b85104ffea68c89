import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { runCommand } from '../../../test/store/run-command.ts'
import { managedSettings } from '../../../test/store/test-database.ts'
import { peekInvitation } from '../../services/sign-in/invite-person.ts'
import { openDatabase } from '../../store/open-database.ts'
import type { StoreSettings } from '../../store/settings.ts'
import { withClient } from '../../store/with-client.ts'

const [virginia, empty, eleanor] = [randomUUID(), randomUUID(), randomUUID()]
let settings: StoreSettings

const attune = (args: readonly string[], url: string | undefined = 'https://attune.example.org') =>
  runCommand(settings, ['administrator', ...args], url)

const invite = (association: string, email: string) =>
  attune(['invite', '--association', association, '--email', email])

function asOwner(sql: string) {
  return withClient({ connectionString: settings.managed?.owner ?? '' }, async (client) => {
    await client.query(`select set_config('attune.maintenance', 'on', false)`)
    return (await client.query(sql)).rows
  })
}

beforeAll(async () => {
  settings = await managedSettings()
  await (await openDatabase(settings)).close()
  await asOwner(`
    insert into association (id, short_id, name) values
      ('${virginia}', 'vaimh', 'Virginia'), ('${empty}', 'new', 'New');
    insert into person (id, name, email) values ('${eleanor}', 'Eleanor Whitcombe', 'eleanor@example.org');
    insert into association_role (association_id, person_id, role) values ('${virginia}', '${eleanor}', 'administrator')`)
})

test('a link for another address is printed once, good for a day, and in the record', async () => {
  const done = await invite('vaimh', 'Eleanor.New@example.org')
  expect([done.code, done.err]).toEqual([0, ''])
  const [, secret = ''] = /https:\/\/attune\.example\.org\/\S*\/(\S+)/.exec(done.out) ?? []
  expect(secret.length).toBeGreaterThan(40)

  const { db, close } = await openDatabase(settings)
  const [now, later] = [new Date(), new Date(Date.now() + 25 * 60 * 60_000)]
  const seen = await peekInvitation(db, secret, now)
  expect(seen).toMatchObject({
    ...{ associationId: virginia, role: 'administrator', email: 'eleanor.new@example.org' },
  })
  expect(await peekInvitation(db, secret, later)).toBeUndefined()
  await close()
  const kept = await asOwner('select kind, actor_id, is_open, body from record_entry')
  expect(kept).toEqual([
    {
      kind: 'administrator-invited',
      actor_id: null,
      is_open: false,
      body: expect.stringContaining('command-line'),
    },
  ])
  expect(JSON.stringify(await asOwner('select * from invitation'))).not.toContain(secret)
})

test('an address with a lost second step, an unknown association and half a command are refused with a way on', async () => {
  const lost = await invite('vaimh', 'ELEANOR@example.org')
  expect([lost.code, lost.out]).toEqual([1, ''])
  expect(lost.err).toContain('Give another address of the person')
  expect((await invite('new', 'somebody@example.org')).err).toContain('New never had an administrator')
  expect(await invite('vaihm', 'somebody@example.org')).toMatchObject({ code: 3, out: '' })

  const half = [
    await attune([]),
    await attune(['remove']),
    await attune(['invite', '--association', 'vaimh']),
    await attune(['invite', '--email', 'somebody@example.org']),
    await attune(['invite', '--association', 'vaimh', '--email', 'somebody@example.org'], ''),
  ]
  expect(half.map(({ code, out }) => [code, out])).toEqual(Array(5).fill([2, '']))
  expect(half[4]?.err).toContain('Set ATTUNE_URL')
  expect((await attune(['--help'])).out).toContain('attune administrator invite --association ID')
})
