import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../test/store/two-associations.ts'
import { addManyApplications } from '../../../test/workbench/many-applications.ts'
import type { Tx } from '../tables.ts'
import { withScope } from '../with-scope.ts'
import { hasWords, searchWords } from './has-words.ts'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  await addManyApplications(database, world.virginia, 2_000)
})

afterAll(() => database.drop())

function asCoordinator<Result>(
  association: 'virginia' | 'michigan',
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const scope = { personId: world.in(association, 'coordinator').id, associationId: world[association] }
  return withScope(database.db, scope, work)
}

function namesFound(association: 'virginia' | 'michigan', given: string): Promise<string[]> {
  return asCoordinator(association, async (tx) => {
    const found = hasWords(world[association], sql`person.id`, await searchWords(tx, given))
    const { rows } = await sql<{
      name: string
    }>`select name from person where ${found} order by name`.execute(tx)
    return rows.map(({ name }) => name)
  })
}

describe('a search by words', () => {
  test('finds by beginnings of words, in any order, without accents, case and apostrophes', async () => {
    await asOwner(database, (client) =>
      client.query("update person set name = 'Siobhán O’Kearney-Åström' where id = $1", [world.omar.id]),
    )
    const found = await Promise.all(
      ['siob', 'OKEARN astr', "o'kearney", 'astrom siobhan', 'haddad', 'kearney'].map((given) =>
        namesFound('virginia', given),
      ),
    )

    expect(found.map((names) => names.length)).toEqual([1, 1, 1, 1, 1, 0])
  })

  test('finds nobody of another association, and nobody who is an applicant no longer', async () => {
    expect(await namesFound('michigan', 'rosa')).toEqual(['Rosa Delgado'])
    expect(await namesFound('michigan', 'siobhan')).toEqual([])
    await asOwner(database, (client) =>
      client.query(
        "delete from association_role where person_id = $1 and role = 'applicant' and association_id = $2",
        [world.rosa.id, world.michigan],
      ),
    )

    expect(await namesFound('michigan', 'rosa')).toEqual([])
    expect(await namesFound('virginia', 'rosa')).toEqual(['Rosa Delgado'])
  })

  test('takes signs that mean something to a database for what they are', async () => {
    expect(await namesFound('virginia', '% _')).toEqual([])
    expect(await namesFound('virginia', '\u{10ffff}')).toEqual([])
  })

  test('reads the words in an index below row-level security, as planned for any words', async () => {
    const plan = await asCoordinator('virginia', async (tx) => {
      const { sql: text } =
        sql`select id from person where ${hasWords(world.virginia, sql`person.id`, ['zora', 'quill'])}`.compile(
          tx,
        )
      const { rows } = await sql<{ 'QUERY PLAN': string }>`explain (generic_plan) ${sql.raw(text)}`.execute(
        tx,
      )
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    })

    expect(plan).toMatch(/Index Only Scan using applicant_word_\w+ on applicant_word known\b/)
    expect(plan).toMatch(/Index Cond: .*\(word >= \$\d+\) AND \(word < \$\d+\)/)
    expect(plan).not.toContain('Seq Scan on applicant_word')
  })
})
