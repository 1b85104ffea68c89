import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { providerEntry, sessionEntry, trainingEntry } from '../../../test/builders/portfolio-entry.ts'
import { settlePeople, type World } from '../../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { Conflict, NotFound } from '../../domain/errors.ts'
import type { SectionBody } from '../../domain/portfolio/entry.ts'
import { findEntry } from '../../store/portfolio/find-entry.ts'
import { listChanges } from '../../store/portfolio/list-changes.ts'
import { listAllEntries } from '../../store/portfolio/list-section.ts'
import { withScope } from '../../store/with-scope.ts'
import { addEntry } from './add-entry.ts'
import { editEntry } from './edit-entry.ts'
import { removeEntry } from './remove-entry.ts'
import { undoBatch } from './undo-batch.ts'

let database: TestDatabase
let world: World
const now = new Date('2026-11-21T12:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  world = await settlePeople(database)
})
afterAll(() => database.drop())

/** The portfolio of a person as it stands: bodies only. */
async function bodies(personId: string) {
  const entries = await withScope(database.db, { personId }, (tx) => listAllEntries(tx, personId))
  return entries.map(({ body }) => body)
}

/** Adds an entry that must be taken, and answers its id. */
async function add(personId: string, entry: SectionBody): Promise<string> {
  const id = randomUUID()
  expect(await addEntry(database.db, { personId, now, id, entry })).toMatchObject({ isNew: true })
  return id
}

describe('adding', () => {
  test('a form that is sent five times at once is saved once', async () => {
    const [id, personId] = [randomUUID(), world.people.rosa]
    const entry = trainingEntry({ title: 'Sent five times' })
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => addEntry(database.db, { personId, now, id, entry })),
    )

    expect(answers.map((answer) => 'isNew' in answer && answer.isNew).sort()).toEqual([
      false,
      false,
      false,
      false,
      true,
    ])
    expect(await bodies(personId)).toEqual([entry.body])
  })

  test('a form that comes back with other values is a conflict with what was saved', async () => {
    const personId = world.people.rosa
    const id = await add(personId, trainingEntry({ clockHours: 3 }))
    const again = await addEntry(database.db, { personId, now, id, entry: trainingEntry({ clockHours: 4 }) })

    expect(again).toMatchObject({ conflict: { id, body: { clockHours: 3 } } })
  })

  test("an id of somebody else's entry is refused, and tells nothing of it", async () => {
    const id = await add(world.people.omar, trainingEntry({ title: 'Private to Omar' }))
    const taken = addEntry(database.db, { personId: world.people.rosa, now, id, entry: trainingEntry() })

    await expect(taken).rejects.toThrow(new Conflict('The id of the form is in use elsewhere.'))
  })

  test('a session with a provider whom the portfolio does not hold is refused', async () => {
    const foreign = await add(world.people.omar, providerEntry())
    const entry = sessionEntry(foreign)

    expect(
      await addEntry(database.db, { personId: world.people.rosa, now, id: randomUUID(), entry }),
    ).toEqual({
      refused: 'unknown-provider',
    })
  })
})

test('how hours came about outlasts a change of something else, and its undoing', async () => {
  const [personId, id, as] = [world.people.lena, randomUUID(), randomUUID()]
  const basis = { credits: 3, hoursPerCredit: 15, figureOf: null }
  const entry = trainingEntry({ clockHours: 45 })
  await addEntry(database.db, { personId, now, id, entry, basis })
  const renamed = trainingEntry({ clockHours: 45, title: 'Another title' })
  const edited = await editEntry(database.db, { personId, now, id, version: 1, entry: renamed, basis })
  const batch = 'saved' in edited ? edited.batch : ''
  await undoBatch(database.db, { personId, now, batch, as })

  expect(await withScope(database.db, { personId }, (tx) => findEntry(tx, personId, id))).toMatchObject({
    ...entry,
    basis,
    version: 3,
  })
})

describe('two tabs', () => {
  test('the second to save gets what the first saved, and overwrites nothing', async () => {
    const personId = world.people.rosa
    const id = await add(personId, trainingEntry())
    const edit = (clockHours: number) =>
      editEntry(database.db, { personId, now, id, version: 1, entry: trainingEntry({ clockHours }) })

    expect(await edit(7)).toMatchObject({ saved: { version: 2, body: { clockHours: 7 } } })
    expect(await edit(8)).toMatchObject({ conflict: { version: 2, body: { clockHours: 7 } } })
    expect(await edit(7)).toMatchObject({ saved: { version: 2 }, isNew: false })
  })

  test('of ten that save at once one wins, and nine see the same winner', async () => {
    const personId = world.people.rosa
    const id = await add(personId, trainingEntry())
    const hours = [11, 12, 13, 14, 15, 16, 17, 18, 19, 20]
    const answers = await Promise.all(
      hours.map((clockHours) =>
        editEntry(database.db, { personId, now, id, version: 1, entry: trainingEntry({ clockHours }) }),
      ),
    )
    const saved = answers.flatMap((answer) => ('saved' in answer ? [answer.saved.body] : []))
    const conflicts = answers.flatMap((answer) => ('conflict' in answer ? [answer.conflict.body] : []))

    expect(saved).toHaveLength(1)
    expect(conflicts).toEqual(Array(9).fill(saved[0]))
  })

  test('an entry that the other tab removed is a conflict that shows it as removed', async () => {
    const personId = world.people.rosa
    const id = await add(personId, trainingEntry())
    await removeEntry(database.db, { personId, now, id, version: 1 })
    const edit = await editEntry(database.db, { personId, now, id, version: 1, entry: trainingEntry() })

    expect(edit).toMatchObject({ conflict: { version: 2, removedAt: now } })
  })

  test('an entry keeps its section', async () => {
    const personId = world.people.rosa
    const id = await add(personId, trainingEntry())
    const edit = editEntry(database.db, { personId, now, id, version: 1, entry: providerEntry() })

    await expect(edit).rejects.toThrow(new NotFound())
  })

  test("nobody edits or removes somebody else's entry", async () => {
    const id = await add(world.people.omar, trainingEntry())
    const mine = { personId: world.people.rosa, now, id, version: 1 }

    await expect(editEntry(database.db, { ...mine, entry: trainingEntry() })).rejects.toThrow(new NotFound())
    await expect(removeEntry(database.db, mine)).rejects.toThrow(new NotFound())
  })
})

describe('removing and undoing', () => {
  test('what was removed comes back as it was, and the history tells all of it', async () => {
    const personId = world.people.lena
    const id = await add(personId, trainingEntry({ title: 'Comes back' }))
    const removing = await removeEntry(database.db, { personId, now, id, version: 1 })
    const batch = 'batch' in removing ? removing.batch : ''
    const undoing = await undoBatch(database.db, { personId, now, batch, as: randomUUID() })
    const changes = await withScope(database.db, { personId }, (tx) =>
      listChanges(tx, { personId, entryId: id }),
    )

    expect(undoing).toMatchObject({ undone: 1, sections: ['training'] })
    expect(await bodies(personId)).toContainEqual(trainingEntry({ title: 'Comes back' }).body)
    expect(changes.map(({ kind, version }) => [kind, version])).toEqual([
      ['restored', 3],
      ['removed', 2],
      ['added', 1],
    ])
  })

  test('an edit is undone to what stood before, once even where the button is pressed twice', async () => {
    const [personId, as] = [world.people.lena, randomUUID()]
    const id = await add(personId, trainingEntry({ title: 'First' }))
    const editing = await editEntry(database.db, {
      personId,
      now,
      id,
      version: 1,
      entry: trainingEntry({ title: 'Second' }),
    })
    const batch = 'batch' in editing ? editing.batch : ''
    const twice = await Promise.all([
      undoBatch(database.db, { personId, now, batch, as }),
      undoBatch(database.db, { personId, now, batch, as }),
    ])

    expect(twice).toEqual(Array(2).fill({ undone: 1, sections: ['training'], batch: as }))
    expect(await bodies(personId)).toContainEqual(trainingEntry({ title: 'First' }).body)
  })

  test('what was changed since is not undone', async () => {
    const personId = world.people.lena
    const id = await add(personId, trainingEntry())
    await editEntry(database.db, { personId, now, id, version: 1, entry: trainingEntry({ clockHours: 9 }) })

    expect(await undoBatch(database.db, { personId, now, batch: id, as: randomUUID() })).toEqual({
      refused: 'changed-since',
      entries: [id],
    })
  })

  test("nobody undoes somebody else's batch", async () => {
    const batch = await add(world.people.omar, trainingEntry())
    const undoing = undoBatch(database.db, { personId: world.people.rosa, now, batch, as: randomUUID() })

    await expect(undoing).rejects.toThrow(new NotFound())
  })

  test('a provider stays while sessions name it, and the answer says which', async () => {
    const personId = world.people.lena
    const provider = await add(personId, providerEntry())
    const session = await add(personId, sessionEntry(provider))
    const removal = { personId, now, id: provider, version: 1 }

    expect(await removeEntry(database.db, removal)).toMatchObject({
      refused: 'provider-in-use',
      sessions: [{ id: session }],
    })
    expect(await undoBatch(database.db, { personId, now, batch: provider, as: randomUUID() })).toEqual({
      refused: 'provider-in-use',
      entries: [session],
    })
    await removeEntry(database.db, { personId, now, id: session, version: 1 })
    expect(await removeEntry(database.db, removal)).toMatchObject({ removed: { id: provider, version: 2 } })
  })

  test('a session does not come back without its provider', async () => {
    const personId = world.people.lena
    const provider = await add(personId, providerEntry())
    const session = await add(personId, sessionEntry(provider))
    const removing = await removeEntry(database.db, { personId, now, id: session, version: 1 })
    await removeEntry(database.db, { personId, now, id: provider, version: 1 })
    const batch = 'batch' in removing ? removing.batch : ''

    expect(await undoBatch(database.db, { personId, now, batch, as: randomUUID() })).toEqual({
      refused: 'unknown-provider',
      entries: [session],
    })
  })
})
