import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settlePeople, type World } from '../../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { withClient } from '../with-client.ts'
import { withScope } from '../with-scope.ts'
import { appendRecord } from './append-record.ts'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await createTestDatabase()
  world = await settlePeople(database)
})
afterAll(() => database.drop())

const at = new Date('2026-03-02T15:00:00.123Z')
const applicationId = randomUUID()

function append(personId: string, kind: string, isOpen = true, subjectId = world.people.rosa) {
  const associationId = world.associations.virginia
  return withScope(database.db, { personId, associationId }, (tx) =>
    appendRecord(tx, { at, kind, subjectId, applicationId, isOpen, facts: { what: kind } }),
  )
}

test('entries that are added at once follow each other without a gap, each with the hash of the one before', async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => append(world.people.june, `step-${'abcde'[index % 5]}`)),
  )
  const { june } = world.people
  const entries = await withScope(
    database.db,
    { personId: june, associationId: world.associations.virginia },
    (tx) => tx.selectFrom('record_entry').selectAll().orderBy('number').execute(),
  )

  expect(entries.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  let previous = '0'.repeat(64)
  for (const entry of entries) {
    const lines = [
      'attune-record/1',
      previous,
      world.associations.virginia,
      String(entry.number),
      entry.at.toISOString(),
      entry.kind,
      world.people.rosa,
      applicationId,
      june,
      'open',
      entry.body,
    ]
    const hash = createHash('sha256').update(lines.join('\n')).digest('hex')
    expect([entry.number, entry.previous_hash, entry.hash]).toEqual([entry.number, previous, hash])
    previous = hash
  }
})

test('the person whose matter it is sees what is open, others nothing', async () => {
  await append(world.people.june, 'closed-step', false)
  const seenBy = async (personId: string) => {
    const rows = await withScope(
      database.db,
      { personId, associationId: world.associations.virginia },
      (tx) => tx.selectFrom('record_entry').select('is_open').execute(),
    )
    return rows.map(({ is_open }) => is_open)
  }

  expect(new Set(await seenBy(world.people.rosa))).toEqual(new Set([true]))
  expect(await seenBy(world.people.lena)).toEqual([])
  expect(await seenBy(world.people.marcus)).toEqual([])
  expect(await seenBy(world.people.june)).toContain(false)
})

test('nobody changes or takes away what was recorded, and nobody writes it but by appending', async () => {
  const insert = `insert into record_entry (association_id, number, at, kind, is_open, body, previous_hash, hash)
    values ('${world.associations.virginia}', 99, now(), 'made-up', true, '{}', repeat('0', 64), repeat('0', 64))`
  for (const statement of ["update record_entry set kind = 'other'", 'delete from record_entry', insert]) {
    const run = withClient(database.as('app'), async (client) => {
      await client.query(`begin; select set_config('attune.association', '${world.associations.virginia}', true),
        set_config('attune.person', '${world.people.june}', true)`)
      await client.query(statement)
    })
    await expect(run).rejects.toThrow('permission denied')
  }
})
