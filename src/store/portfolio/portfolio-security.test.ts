import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sessionEntry, trainingEntry } from '../../../test/builders/portfolio-entry.ts'
import { settlePeople, type World } from '../../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { countSections } from '../people/count-sections.ts'
import { type Scope, withScope } from '../with-scope.ts'
import { changeEntries } from './change-entries.ts'
import { findEntry } from './find-entry.ts'
import { findDraft, keepDraft } from './form-drafts.ts'
import { insertEntries } from './insert-entries.ts'
import { listChanges } from './list-changes.ts'
import { listEntries } from './list-entries.ts'
import { listAllEntries } from './list-section.ts'
import { findRevision, loadPortfolioDocument } from './load-portfolio-document.ts'
import { lockPortfolio } from './lock-portfolio.ts'
import { listSessionsOf } from './sessions-of-provider.ts'

let database: TestDatabase
let world: World
const at = new Date('2026-11-21T12:00:00Z')
const secret = 'Only for Rosa and Virginia'
const entryId = randomUUID()

beforeAll(async () => {
  database = await createTestDatabase()
  world = await settlePeople(database)
  const personId = world.people.rosa
  await withScope(database.db, { personId }, async (tx) => {
    const author = { personId, at, ...(await lockPortfolio(tx, personId)) }
    await insertEntries(tx, author, [
      { id: entryId, entry: trainingEntry({ title: secret }) },
      { entry: sessionEntry('p1') },
    ])
    await keepDraft(tx, { personId, formKey: 'training/new', fields: { title: [secret] }, at })
  })
})
afterAll(() => database.drop())

/** Everything that can be asked about Rosa's portfolio. */
function askAll(scope: Scope) {
  const personId = world.people.rosa
  return withScope(database.db, scope, async (tx) => ({
    entry: await findEntry(tx, personId, entryId),
    list: await listEntries(tx, { personId, section: 'training', limit: 10 }),
    all: await listAllEntries(tx, personId),
    counts: (await countSections(tx, personId)).get('training') ?? 0,
    sessions: await listSessionsOf(tx, personId, 'p1'),
    changes: await listChanges(tx, { personId }),
    document: await loadPortfolioDocument(tx, personId),
    revision: await findRevision(tx, personId),
    draft: await findDraft(tx, personId, 'training/new'),
  }))
}

const nothing = {
  entry: undefined,
  list: { entries: [], next: null },
  all: [],
  counts: 0,
  sessions: [],
  changes: [],
  document: { portfolio: { format: 'attune-portfolio/1' }, revision: 0 },
  revision: 0,
  draft: undefined,
}

describe('who sees a portfolio', () => {
  test('its person sees all of it, and the drafts', async () => {
    const seen = await askAll({ personId: world.people.rosa })

    expect(seen).toMatchObject({ counts: 1, draft: { fields: { title: [secret] } } })
    expect([seen.all.length, seen.changes.length, seen.sessions.length]).toEqual([2, 2, 1])
    expect(JSON.stringify(seen.document)).toContain(secret)
  })

  test('staff of an association in which the person applies see it, but no draft', async () => {
    const { june } = world.people
    const seen = await askAll({ personId: june, associationId: world.associations.virginia })

    expect(JSON.stringify(seen.document)).toContain(secret)
    expect([seen.all.length, seen.changes.length, seen.draft]).toEqual([2, 2, undefined])
  })

  test('so does work that the association has done without a person', async () => {
    const seen = await askAll({ associationId: world.associations.virginia })

    expect([seen.all.length, seen.draft]).toEqual([2, undefined])
  })

  const others = [
    ['another person', () => ({ personId: world.people.omar })],
    [
      'another applicant of the same association',
      () => ({ personId: world.people.lena, associationId: world.associations.virginia }),
    ],
    [
      'a marker of the association',
      () => ({ personId: world.people.marcus, associationId: world.associations.virginia }),
    ],
    [
      'staff of another association',
      () => ({ personId: world.people.priya, associationId: world.associations.michigan }),
    ],
    ['another association', () => ({ associationId: world.associations.michigan })],
    ['staff outside their association', () => ({ personId: world.people.june })],
    ['nobody in particular', () => ({})],
    ['somebody with a secret or an address', () => ({ secretHash: 'f00d', email: 'rosa@example.org' })],
  ] as const

  test.each(others)('%s sees nothing', async (_, scope) => {
    expect(await askAll(scope())).toEqual(nothing)
  })

  test('and sees the same in a world in which Rosa logged nothing', async () => {
    const personId = world.people.lena
    const seen = await withScope(database.db, { personId: world.people.omar }, async (tx) => ({
      all: await listAllEntries(tx, personId),
      document: await loadPortfolioDocument(tx, personId),
    }))

    expect(seen).toEqual({ all: nothing.all, document: nothing.document })
  })
})

describe('who changes a portfolio', () => {
  test('staff do not', async () => {
    const scope = { personId: world.people.june, associationId: world.associations.virginia }
    const step = { id: entryId, version: 1, kind: 'edited', entry: trainingEntry() } as const
    const changed = await withScope(database.db, scope, async (tx) =>
      changeEntries(tx, { personId: world.people.rosa, at, batch: randomUUID() }, [step]),
    )

    expect(changed).toEqual([])
  })

  test("nobody adds to somebody else's portfolio", async () => {
    const scope = { personId: world.people.june, associationId: world.associations.virginia }
    const adding = withScope(database.db, scope, async (tx) =>
      insertEntries(tx, { personId: world.people.rosa, at, batch: randomUUID() }, [
        { entry: trainingEntry() },
      ]),
    )

    await expect(adding).rejects.toMatchObject({ code: '42501' })
  })

  test.each([
    ['deleting an entry', 'delete from portfolio_entry'],
    ['moving an entry to another section', "update portfolio_entry set section = 'work'"],
    ['giving an entry to somebody else', 'update portfolio_entry set person_id = gen_random_uuid()'],
    ['rewriting the history', "update portfolio_change set body_after = '{}'"],
    ['forgetting the history', 'delete from portfolio_change'],
    ['forgetting that there was a portfolio', 'delete from portfolio'],
  ])('%s is refused, even to its person', async (_, statement) => {
    const trying = withScope(database.db, { personId: world.people.rosa }, (tx) =>
      sql.raw(statement).execute(tx),
    )

    await expect(trying).rejects.toMatchObject({ code: '42501' })
  })
})
