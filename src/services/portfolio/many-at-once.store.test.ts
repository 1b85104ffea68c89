import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { providerEntry, sessionEntry, trainingEntry } from '../../../test/builders/portfolio-entry.ts'
import { settlePeople, type World } from '../../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import type { SectionBody } from '../../domain/portfolio/entry.ts'
import { listSection } from '../../store/portfolio/list-section.ts'
import { loadPortfolioDocument } from '../../store/portfolio/load-portfolio-document.ts'
import { withScope } from '../../store/with-scope.ts'
import { addEntry } from './add-entry.ts'
import { editEntry } from './edit-entry.ts'
import { mergeProviders } from './merge-providers.ts'
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

describe('merging two providers', () => {
  test('moves the sessions, keeps what is known of either, and is undone as one', async () => {
    const [personId, batch] = [world.people.priya, randomUUID()]
    const from = await add(personId, providerEntry({ name: 'Dr. June Park' }))
    const into = await add(personId, { section: 'providers', body: { name: 'June Park' } })
    await add(personId, sessionEntry(from, { on: '2024-03-05' }))
    await add(personId, sessionEntry(into, { on: '2024-03-19' }))
    const before = await withScope(database.db, { personId }, (tx) => loadPortfolioDocument(tx, personId))
    const merging = await mergeProviders(database.db, { personId, now, from, into, batch })
    const after = await withScope(database.db, { personId }, (tx) => loadPortfolioDocument(tx, personId))
    await undoBatch(database.db, { personId, now, batch, as: randomUUID() })
    const undone = await withScope(database.db, { personId }, (tx) => loadPortfolioDocument(tx, personId))

    expect(merging).toEqual({ moved: 1, batch, isNew: true })
    expect(after.portfolio.providers).toEqual([
      { id: into, name: 'June Park', endorsements: providerEntry().body.endorsements },
    ])
    expect(after.portfolio.rsc?.map(({ provider }) => provider)).toEqual([into, into])
    expect(undone.portfolio).toEqual(before.portfolio)
  })

  test('is refused for one and the same', async () => {
    const merge = { personId: world.people.priya, now, from: 'p1', into: 'p1', batch: randomUUID() }

    expect(await mergeProviders(database.db, merge)).toEqual({ refused: 'same-provider' })
  })
})
