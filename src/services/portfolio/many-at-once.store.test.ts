import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { providerEntry, sessionEntry, trainingEntry } from '../../../test/builders/portfolio-entry.ts'
import { settlePeople, type World } from '../../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import type { SectionBody } from '../../domain/portfolio/entry.ts'
import { listSection } from '../../store/portfolio/list-section.ts'
import { withScope } from '../../store/with-scope.ts'
import { addEntry } from './add-entry.ts'
import { editEntry } from './edit-entry.ts'
import { saveRows } from './save-rows.ts'
import { undoBatch } from './undo-batch.ts'

let database: TestDatabase
let world: World
const now = new Date('2026-11-21T12:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  world = await settlePeople(database)
})
afterAll(() => database.drop())

const sessions = (personId: string) =>
  withScope(database.db, { personId }, (tx) => listSection(tx, personId, 'rsc'))

async function add(personId: string, entry: SectionBody): Promise<string> {
  const id = randomUUID()
  await addEntry(database.db, { personId, now, id, entry })
  return id
}

describe('a pasted batch', () => {
  test('is saved once however often it is sent, and undone as one', async () => {
    const [personId, batch] = [world.people.rosa, randomUUID()]
    const provider = await add(personId, providerEntry())
    const rows = ['2024-01-09', '2024-01-23', '2024-02-06'].map((on) => ({
      entry: sessionEntry(provider, { on }),
    }))
    const answers = await Promise.all(
      [1, 2, 3].map(() => saveRows(database.db, { personId, now, batch, rows })),
    )
    const saved = await sessions(personId)
    const undoing = await undoBatch(database.db, { personId, now, batch, as: randomUUID() })

    expect(answers.filter((answer) => 'isNew' in answer && answer.isNew)).toEqual([
      { saved: 3, batch, isNew: true },
    ])
    expect(saved.map(({ body }) => body.from).sort()).toEqual(['2024-01-09', '2024-01-23', '2024-02-06'])
    expect(undoing).toMatchObject({ undone: 3 })
    expect(await sessions(personId)).toEqual([])
  })

  test('is saved as a whole or not at all', async () => {
    const personId = world.people.omar
    const provider = await add(personId, providerEntry())
    const rows = [{ entry: sessionEntry(provider) }, { entry: sessionEntry(randomUUID()) }]

    expect(await saveRows(database.db, { personId, now, batch: randomUUID(), rows })).toEqual({
      refused: 'unknown-provider',
    })
    expect(await sessions(personId)).toEqual([])
  })

  test('is refused where it is empty or too long', async () => {
    const request = { personId: world.people.omar, now, batch: randomUUID() }

    expect(await saveRows(database.db, { ...request, rows: [] })).toEqual({ refused: 'nothing' })
    expect(
      await saveRows(database.db, { ...request, rows: Array(501).fill({ entry: trainingEntry() }) }),
    ).toEqual({
      refused: 'too-many',
      most: 500,
    })
  })

  test('of which one row was changed since is not undone', async () => {
    const [personId, batch] = [world.people.june, randomUUID()]
    await saveRows(database.db, {
      personId,
      now,
      batch,
      rows: [{ entry: trainingEntry() }, { entry: trainingEntry({ clockHours: 2 }) }],
    })
    const [first] = await withScope(database.db, { personId }, (tx) => listSection(tx, personId, 'training'))
    const id = first?.id ?? ''
    await editEntry(database.db, { personId, now, id, version: 1, entry: trainingEntry({ clockHours: 5 }) })

    expect(await undoBatch(database.db, { personId, now, batch, as: randomUUID() })).toEqual({
      refused: 'changed-since',
      entries: [id],
    })
  })
})
