import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { providerEntry, sessionEntry, trainingEntry } from '../../../test/builders/portfolio-entry.ts'
import { settlePeople, type World } from '../../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { keyOf } from '../../domain/portfolio/is-same-entry.ts'
import { listChanges } from '../../store/portfolio/list-changes.ts'
import { listAllEntries } from '../../store/portfolio/list-section.ts'
import { withScope } from '../../store/with-scope.ts'
import { addEntry } from './add-entry.ts'
import { editEntry } from './edit-entry.ts'
import { removeEntry } from './remove-entry.ts'
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

const acts = ['training', 'provider', 'sessions', 'edit', 'remove'] as const
const steps = fc.array(
  fc.record({ act: fc.constantFrom(...acts), pick: fc.nat(9), hours: fc.integer({ min: 1, max: 8 }) }),
  {
    minLength: 1,
    maxLength: 12,
  },
)
type Step = { readonly act: (typeof acts)[number]; readonly pick: number; readonly hours: number }

const entriesOf = (personId: string) =>
  withScope(database.db, { personId }, (tx) => listAllEntries(tx, personId))

/** Takes a step where it can be taken, and answers its batch. */
async function take(personId: string, { act, pick, hours }: Step): Promise<string | undefined> {
  const { db } = database
  const entries = await entriesOf(personId)
  const providers = entries.filter(({ section }) => section === 'providers')
  const chosen = entries[pick % Math.max(1, entries.length)]
  const provider = providers[pick % Math.max(1, providers.length)]
  const id = randomUUID()
  switch (act) {
    case 'training':
    case 'provider': {
      const entry =
        act === 'training'
          ? trainingEntry({ clockHours: hours })
          : providerEntry({ name: `Provider ${hours}` })
      return batchIn(await addEntry(db, { personId, now, id, entry }))
    }
    case 'sessions': {
      if (!provider) return undefined
      const rows = [1, 2].map((day) => ({
        entry: sessionEntry(provider.id, { on: `2024-01-0${day}`, hours }),
      }))
      return batchIn(await saveRows(db, { personId, now, batch: id, rows }))
    }
    case 'edit': {
      if (chosen?.section !== 'training') return undefined
      const entry = trainingEntry({ clockHours: hours + 0.5 })
      return batchIn(await editEntry(db, { personId, now, id: chosen.id, version: chosen.version, entry }))
    }
    case 'remove':
      if (!chosen) return undefined
      return batchIn(await removeEntry(db, { personId, now, id: chosen.id, version: chosen.version }))
    default:
      return act satisfies never
  }
}

function batchIn(result: object): string | undefined {
  return 'batch' in result && typeof result.batch === 'string' ? result.batch : undefined
}

test('whatever was done, undone from the last to the first the portfolio is again what it was before each', async () => {
  const personId = world.people.rosa
  await fc.assert(
    fc.asyncProperty(steps, async (asked) => {
      const done: { batch: string; before: string[] }[] = []
      for (const step of asked) {
        const before = await bodiesOf(personId)
        const batch = await take(personId, step)
        if (batch) done.push({ batch, before })
      }
      for (const { batch, before } of done.toReversed()) {
        const undoing = await undoBatch(database.db, { personId, now, batch, as: randomUUID() })

        expect(undoing).not.toHaveProperty('refused')
        expect(await bodiesOf(personId)).toEqual(before)
      }
    }),
    { numRuns: 15 },
  )
  const changes = await withScope(database.db, { personId }, (tx) => listChanges(tx, { personId }))

  expect(changes.length).toBeGreaterThan(20)
})

/** What the portfolio says, entry by entry, in an order of its own. */
async function bodiesOf(personId: string): Promise<string[]> {
  return (await entriesOf(personId)).map((entry) => `${entry.id} ${keyOf(entry)}`).sort()
}
