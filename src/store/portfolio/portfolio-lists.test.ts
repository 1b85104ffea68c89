import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { providerEntry, sessionEntry, trainingEntry } from '../../../test/builders/portfolio-entry.ts'
import { settlePeople, type World } from '../../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { listedOn } from '../../domain/portfolio/entry.ts'
import { countSections } from '../people/count-sections.ts'
import type { Tx } from '../tables.ts'
import { withScope } from '../with-scope.ts'
import { changeEntries } from './change-entries.ts'
import { dropDraft, findDraft, keepDraft } from './form-drafts.ts'
import { insertEntries, type NewEntry } from './insert-entries.ts'
import { type EntryPage, type ListPlace, listEntries } from './list-entries.ts'
import { findRevision, loadPortfolioDocument } from './load-portfolio-document.ts'
import { lockPortfolio } from './lock-portfolio.ts'

let database: TestDatabase
let world: World
const at = new Date('2026-11-21T12:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  world = await settlePeople(database)
})
afterAll(() => database.drop())

function as<Result>(personId: string, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return withScope(database.db, { personId }, work)
}

function insert(personId: string, entries: readonly NewEntry[]) {
  return as(personId, async (tx) => {
    const { batch } = await lockPortfolio(tx, personId)
    return insertEntries(tx, { personId, at, batch }, entries)
  })
}

describe('a list', () => {
  test('of 300 entries comes in pages that hold each entry once, newest first, those without a day before', async () => {
    const personId = world.people.rosa
    const days = Array.from(
      { length: 299 },
      (_, index) => `20${10 + (index % 15)}-0${1 + (index % 9)}-1${index % 4}`,
    )
    await insert(personId, [
      { entry: trainingEntry({ completedOn: null }) },
      ...days.map((completedOn) => ({ entry: trainingEntry({ completedOn }) })),
    ])
    const seen: { id: string; on: string | null }[] = []
    let after: ListPlace | null = null
    do {
      const place: ListPlace | null = after
      const page: EntryPage = await as(personId, (tx) =>
        listEntries(tx, { personId, section: 'training', after: place, limit: 25 }),
      )
      for (const entry of page.entries) seen.push({ id: entry.id, on: listedOn(entry) })
      after = page.next
    } while (after)

    expect(seen.length).toBe(300)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(300)
    expect(seen.map(({ on }) => on)).toEqual([null, ...days.sort().reverse()])
  })

  test('leaves out what was removed, and so does the count', async () => {
    const personId = world.people.omar
    const [kept, removed] = await insert(personId, [
      { entry: trainingEntry({ title: 'Kept' }) },
      { entry: trainingEntry({ title: 'Removed' }) },
    ])
    if (!kept || !removed) throw new Error('Both should have been added.')
    await as(personId, (tx) =>
      changeEntries(tx, { personId, at, batch: randomUUID() }, [
        { id: removed.id, version: 1, kind: 'removed', entry: removed },
      ]),
    )
    const page: EntryPage = await as(personId, (tx) =>
      listEntries(tx, { personId, section: 'training', limit: 5 }),
    )

    expect(page).toEqual({ entries: [kept], next: null })
    expect((await as(personId, (tx) => countSections(tx, personId))).get('training')).toBe(1)
  })
})

describe('the document', () => {
  test('is the portfolio format with every entry under its id', async () => {
    const [personId, providerId, sessionId] = [world.people.lena, randomUUID(), randomUUID()]
    await insert(personId, [
      { id: providerId, entry: providerEntry() },
      { id: sessionId, entry: sessionEntry(providerId) },
    ])
    const { portfolio } = await as(personId, (tx) => loadPortfolioDocument(tx, personId))

    expect(portfolio).toEqual({
      format: 'attune-portfolio/1',
      providers: [{ id: providerId, ...providerEntry().body }],
      rsc: [{ id: sessionId, ...sessionEntry(providerId).body }],
    })
  })

  test('half a surrogate pair in a text does not keep it from being saved', async () => {
    const [saved] = await insert(world.people.june, [
      { entry: trainingEntry({ title: 'Broken \ud83d end' }) },
    ])

    expect(saved?.body).toMatchObject({ title: 'Broken \ufffd end' })
  })
})

describe('the revision', () => {
  test('differs after every change, and is never given twice, not even after a change that came to nothing', async () => {
    const personId = world.people.priya
    const revision = () => as(personId, (tx) => findRevision(tx, personId))
    const seen = [await revision()]
    const [entry] = await insert(personId, [{ entry: trainingEntry() }])
    seen.push(await revision())
    const rolledBack = as(personId, async (tx) => {
      await insertEntries(tx, { personId, at, batch: randomUUID() }, [{ entry: trainingEntry() }])
      seen.push(await findRevision(tx, personId))
      throw new Error('came to nothing')
    })
    await expect(rolledBack).rejects.toThrow('came to nothing')
    await as(personId, (tx) =>
      changeEntries(tx, { personId, at, batch: randomUUID() }, [
        { id: entry?.id ?? '', version: 1, kind: 'edited', entry: trainingEntry({ clockHours: 2 }) },
      ]),
    )
    seen.push(await revision())

    expect(seen[0]).toBe(0)
    expect(new Set(seen).size).toBe(4)
    expect(seen.toSorted((a, b) => a - b)).toEqual(seen)
  })

  test('stays where nothing was changed', async () => {
    const personId = world.people.priya
    const before = await as(personId, (tx) => findRevision(tx, personId))
    await as(personId, (tx) => lockPortfolio(tx, personId))

    expect(await as(personId, (tx) => findRevision(tx, personId))).toBe(before)
  })
})

describe('a draft', () => {
  const fields = { title: ['Half a sen'], topics: ['dei', 'relationship-based'], 'endorsements.0.from': [''] }

  test('gives back what was typed last, until it is dropped', async () => {
    const personId = world.people.rosa
    const draft = { personId, formKey: 'training/new', at }
    await as(personId, (tx) => keepDraft(tx, { ...draft, fields: { title: ['Half'] } }))
    await as(personId, (tx) => keepDraft(tx, { ...draft, fields }))
    const found = await as(personId, (tx) => findDraft(tx, personId, 'training/new'))
    await as(personId, (tx) => dropDraft(tx, personId, 'training/new'))

    expect(found).toEqual({ fields, keptAt: at })
    expect(await as(personId, (tx) => findDraft(tx, personId, 'training/new'))).toBeUndefined()
  })

  test('is forgotten after thirty days, when the next one is kept', async () => {
    const personId = world.people.omar
    const keep = (formKey: string, day: string) =>
      as(personId, (tx) => keepDraft(tx, { personId, formKey, fields, at: new Date(day) }))
    await keep('old', '2026-10-21')
    await keep('recent', '2026-10-23')
    await keep('new', '2026-11-21')
    const find = (formKey: string) => as(personId, (tx) => findDraft(tx, personId, formKey))

    expect(await find('old')).toBeUndefined()
    expect(await find('recent')).toEqual({ fields, keptAt: new Date('2026-10-23') })
  })
})
