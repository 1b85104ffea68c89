import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anApplication } from '../../../../test/record/an-application.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import { type Role, roles, type SignedIn } from '../../../domain/rights.ts'
import { appendRecord, type NewRecord } from '../../../store/record/append-record.ts'
import { withScope } from '../../../store/with-scope.ts'
import { paths } from '../../paths.ts'

const staffRoles = roles.filter((role): role is Exclude<Role, 'applicant'> => role !== 'applicant')
let database: TestDatabase
let world: World
let site: TestSite
let coordinator: SignedIn
let applicationId: string

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  coordinator = world.in('virginia', 'coordinator')
  const staff = staffRoles.flatMap((role) => [world.in('virginia', role), world.in('michigan', role)])
  site = await openSite(database.db, [world.rosa, world.omar, ...staff], new Date('2027-04-01T17:00:00Z'))
  applicationId = await anApplication(database, { associationId: world.virginia, personId: world.rosa.id })
  await append(world.rosa, 'application-submit', 1)
  await append(coordinator, 'application-return', 2)
  await append(world.rosa, 'application-submit', 3)
})

afterAll(() => database.drop())

function append(
  actor: SignedIn | undefined,
  kind: string,
  day: number,
  more: Partial<NewRecord> = {},
): Promise<number> {
  const scope = { associationId: world.virginia, ...(actor && { personId: actor.id }) }
  return withScope(database.db, scope, (tx) =>
    appendRecord(tx, {
      at: new Date(Date.UTC(2027, 2, day, 15)),
      kind,
      subjectId: world.rosa.id,
      applicationId,
      isOpen: true,
      facts: {},
      ...more,
    }),
  )
}

const ownPage = () => paths.ownHistory.href(applicationId)
const staffPage = (association = 'vaimh') => paths.staffHistory.href(association, applicationId)
/** What each line of the history says. */
const linesOf = (page: string) =>
  [...page.matchAll(/<li>(.*?)<\/li>/gs)]
    .map(([, line = '']) => wordsOf(line).trim())
    .filter((line) => / \d{4}, /.test(line))

describe('the history of an application', () => {
  test('tells the applicant in plain words, the latest first', async () => {
    const { status, page } = await site.get(world.rosa, ownPage())

    expect({ status, lines: linesOf(page) }).toEqual({
      status: 200,
      lines: [
        'You submitted your application Mar 3, 2027, 10:00 AM EST',
        'Your application came back to you, with what is missing Mar 2, 2027, 10:00 AM EST',
        'You submitted your application Mar 1, 2027, 10:00 AM EST',
      ],
    })
  })

  test('tells staff everything, with who did it and which entry it is', async () => {
    const { status, page } = await site.get(coordinator, staffPage())

    expect({ status, lines: linesOf(page) }).toEqual({
      status: 200,
      lines: [
        'Submitted the application, by Rosa Delgado Entry 3, Mar 3, 2027, 10:00 AM EST',
        'Returned it, with what is missing, by Dana Hill Virginia Entry 2, Mar 2, 2027, 10:00 AM EST',
        'Submitted the application, by Rosa Delgado Entry 1, Mar 1, 2027, 10:00 AM EST',
      ],
    })
  })

  test('is there for nobody else', async () => {
    const strangers = [
      world.omar,
      world.in('virginia', 'advisor'),
      world.in('virginia', 'reviewer'),
      world.in('virginia', 'marker'),
      world.in('michigan', 'coordinator'),
    ]
    const statuses = await Promise.all(
      strangers.flatMap((actor) =>
        [ownPage(), staffPage(), staffPage('mi-aimh')].map(
          async (path) => (await site.get(actor, path)).status,
        ),
      ),
    )

    expect(new Set(statuses)).toEqual(new Set([404]))
    expect((await site.get(coordinator, ownPage())).status).toBe(404)
    expect((await site.get(world.rosa, staffPage())).status).toBe(404)
  })

  test('is empty for an application to which nothing happened', async () => {
    const quiet = await anApplication(database, {
      associationId: world.virginia,
      personId: world.omar.id,
    })

    expect(wordsOf((await site.get(world.omar, paths.ownHistory.href(quiet))).page)).toContain(
      'Nothing has happened yet.',
    )
  })
})

describe('two worlds that differ in closed entries only', () => {
  const secrets = [
    ['reviewer-assigned', { reviewer: randomUUID() }],
    ['review-submitted', { recommendation: 'defer' }],
    ['something-new-and-secret', { word: 'canary' }],
  ] as const

  test('look the same to the applicant, to the byte, with entries before, between and after', async () => {
    const before = await site.get(world.rosa, ownPage())
    for (const [kind, facts] of secrets)
      await append(world.in('virginia', 'reviewer'), kind, 3, { isOpen: false, facts })
    const between = await site.get(world.rosa, ownPage())
    expect(between).toEqual(before)

    await append(coordinator, 'application-begin-review', 4)
    const after = await site.get(world.rosa, ownPage())
    expect(linesOf(after.page)).toEqual([
      'The review began Mar 4, 2027, 10:00 AM EST',
      ...linesOf(before.page),
    ])
    expect(after.page).not.toMatch(/Entry|canary|reviewer|Ben Cole/)
    expect(linesOf((await site.get(coordinator, staffPage())).page)).toHaveLength(7)
  })

  test('look the same to an applicant who is on the staff too', async () => {
    const here = { id: world.virginia, shortId: 'vaimh', name: 'Virginia' }
    const both = {
      ...world.rosa,
      roles: [...world.rosa.roles, { association: here, role: 'coordinator' }],
    } as const
    const asBoth = await openSite(database.db, [both], site.now)
    const { status, page } = await asBoth.get(both, ownPage())

    expect({ status, lines: linesOf(page).length }).toEqual({ status: 200, lines: 4 })
    expect((await asBoth.get(both, staffPage())).status).toBe(404)
  })

  test('an entry that is open to somebody else is not open to the applicant', async () => {
    const before = await site.get(world.rosa, ownPage())
    await append(coordinator, 'application-hold', 5, { subjectId: world.omar.id })

    expect(await site.get(world.rosa, ownPage())).toEqual(before)
  })
})

test('what a scope without a person did is told as done by Attune or by a link', async () => {
  await append(undefined, 'application-hold', 6, { facts: { by: 'system' } })
  await append(undefined, 'reference-submitted', 7)
  const lines = linesOf((await site.get(coordinator, staffPage())).page).slice(0, 2)

  expect(lines.map((line) => line.replace(/ Entry.*/, ''))).toEqual([
    'A reference arrived, by somebody with a link',
    'Put on hold by rule, by Attune',
  ])
})
