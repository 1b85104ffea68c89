import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawAForm, fillBank } from '../../../test/exams/a-bank.ts'
import { createWaysWorld, type WaysWorld } from '../../../test/ways/ways-world.ts'
import type { Tx } from '../tables.ts'
import { type Scope, withScope } from '../with-scope.ts'
import { loadKeysForScoring } from './form-keys.ts'

let world: WaysWorld
let form: string
let other: string

beforeAll(async () => {
  world = await createWaysWorld()
  await fillBank(world)
  form = await drawAForm(world, 'multiple-choice')
  other = await drawAForm(world, 'multiple-choice')
  await drawAForm(world, 'essay')
  const { virginia } = world.associations
  // Lena marks essays, and Rosa is about to sit the exam.
  await world.asOwner(`insert into association_role (association_id, person_id, role)
    values ('${virginia}', '${world.people.lena}', 'marker')`)
})
afterAll(() => world.database.drop())

const secret = [
  'exam_items',
  'exam_item_versions',
  'exam_item_keys',
  'exam_form_keys',
  'exam_form_rubrics',
] as const

async function countIn(tx: Tx, table: string): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*)::int as count from ${sql.table(table)}`.execute(tx)
  return rows[0]?.count ?? 0
}

function countAll(scope: Scope) {
  return withScope(world.database.db, scope, async (tx) => {
    const counts: number[] = []
    for (const table of secret) counts.push(await countIn(tx, table))
    return counts
  })
}

test('there are items, keys and rubrics to be found', async () => {
  for (const table of secret) {
    const [found] = await world.asOwner<{ count: number }>(`select count(*)::int as count from ${table}`)
    expect([table, (found?.count ?? 0) > 0]).toEqual([table, true])
  }
})

describe('items, keys and rubrics', () => {
  const scopes: readonly (readonly [string, () => Scope])[] = [
    ['a candidate', () => ({ personId: world.people.rosa })],
    [
      'a candidate within the association',
      () => ({ personId: world.people.rosa, associationId: world.associations.virginia }),
    ],
    ['a marker', () => ({ personId: world.people.lena, associationId: world.associations.virginia })],
    [
      'the staff of another association',
      () => ({ personId: world.people.priya, associationId: world.associations.michigan }),
    ],
    ['the association without anybody', () => ({ associationId: world.associations.virginia })],
  ]

  test.each(scopes)('are hidden from %s', async (_, scope) => {
    expect(await countAll(scope())).toEqual([0, 0, 0, 0, 0])
  })

  test('are the staff’s who keep them, but for the keys of forms, which only scoring reads', async () => {
    const counts = await countAll({ personId: world.people.june, associationId: world.associations.virginia })
    expect(counts).toEqual([5, 5, 3, 0, 1])
  })
})

describe('scoring', () => {
  test('reads the keys of the form that it scores, and no longer than it reads', async () => {
    await withScope(world.database.db, { personId: world.people.rosa }, async (tx) => {
      const keys = await loadKeysForScoring(tx, form)
      const [right] = await world.asOwner<{ key: string; item: string }>(
        `select key, item_id as item from exam_form_keys where form_id = '${form}'`,
      )
      expect(keys.map(({ itemId, key }) => ({ item: itemId, key }))).toEqual([right])
      expect(await countIn(tx, 'exam_form_keys')).toBe(0)
    })
  })

  test('of one form does not open the keys of another', async () => {
    await withScope(world.database.db, {}, async (tx) => {
      await sql`select set_config('attune.scoring', ${form}, true)`.execute(tx)
      const { rows } = await sql<{ form: string }>`select form_id as form from exam_form_keys`.execute(tx)
      expect(rows.map((row) => row.form)).toEqual([form])
      expect(rows.map((row) => row.form)).not.toContain(other)
    })
  })
})

test('nothing that was kept can be changed: versions, keys and forms are there to be read', async () => {
  const scope = { personId: world.people.june, associationId: world.associations.virginia }
  const changes = [
    `update exam_item_versions set body = '{}'`,
    `update exam_item_keys set key = 'A'`,
    `update exam_forms set body = '{"items": []}'`,
    `update exam_form_keys set key = 'A'`,
    `delete from exam_form_items`,
    `delete from exam_items`,
  ]
  for (const change of changes)
    await expect(
      withScope(world.database.db, scope, (tx) => sql.raw(change).execute(tx)),
      change,
    ).rejects.toThrow(/permission denied/)
})
