import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aKeyring } from '../../test/mail/a-keyring.ts'
import { addressesOf, askClosed, askOpen } from '../../test/rights/ask-all.ts'
import { now } from '../../test/rights/belongings.ts'
import { type Asker, expectOf } from '../../test/rights/expect-of.ts'
import { fullSite, origin } from '../../test/rights/full-site.ts'
import { digestTables } from '../../test/rights/owner.ts'
import type { Row } from '../../test/rights/rows.ts'
import { demoRows, table } from '../../test/rights/table.ts'
import { type Pair, targetsOf } from '../../test/rights/targets.ts'
import { type Visits, visitAs } from '../../test/rights/visits.ts'
import { withoutTokens } from '../../test/rights/without-tokens.ts'
import {
  createRightsWorld,
  findResident,
  type Resident,
  type RightsWorld,
  settle,
} from '../../test/rights/world.ts'
import { createOpenMail } from '../services/mail/open-mail.ts'
import type { App } from './app.tsx'

let world: RightsWorld
let app: App
let askers: readonly Asker[]
const browsers = new Map<Asker, Visits>()

beforeAll(async () => {
  world = await createRightsWorld(aKeyring())
  app = await fullSite(world.files, world.keyring, () => now)
  // Michigan's people are to Virginia what Virginia's are to Michigan: two of them ask, and all are asked about.
  const guests = ['applicant of michigan', 'coordinator of michigan'].map((name) => findResident(world, name))
  askers = [undefined, ...world.residents.filter(({ association }) => association === 'virginia'), ...guests]
  for (const asker of askers) browsers.set(asker, await visitAs(app, world, asker))
})

afterAll(() => world.database.drop())

const rows = Object.entries(table)
const reading = rows.filter(([route]) => route.startsWith('GET'))
const posting = rows.filter(([route]) => route.startsWith('POST'))

function browserOf(asker: Asker): Visits {
  const browser = browsers.get(asker)
  if (!browser) throw new Error('Everybody who asks has a browser.')
  return browser
}

/** What is asked about most in the name of one person: the own things, or those of Virginia's first applicant. */
function firstOf(asker: Asker, row: Row): Pair['there'] {
  const pairs = targetsOf(world, asker)
  const [first] = pairs.filter(({ there }) => !row.isAboutApplicant || there.owner?.role === 'applicant')
  if (!first) throw new Error('There is always something to ask for.')
  return first.there
}

/** Of those without a second factor, one is enough where the route asks for none. */
function whoAsks({ permit, isAboutApplicant }: Row): readonly Asker[] {
  if (typeof permit === 'object' || isAboutApplicant) return askers
  return askers.filter(
    (asker) => !asker || asker.hasFactor || asker.role === 'applicant' || asker.role === 'coordinator',
  )
}

describe('the table of routes', () => {
  const routesOf = (site: App) => [
    ...new Set(
      site.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
    ),
  ]

  test('names every route that there is, and no other', () => {
    expect(routesOf(app).sort()).toEqual(Object.keys(table).sort())
  })

  test('says of each route behind the sign-in who may come, as the route itself does', () => {
    const declared = app.areaRoutes.map(({ method, pattern, permit }) => [`${method} ${pattern}`, permit])
    const listed = rows
      .filter(([, { permit }]) => permit !== 'public')
      .map(([route, { permit }]) => [route, permit])

    expect(Object.fromEntries(declared)).toEqual(Object.fromEntries(listed))
  })

  test('the demo alone has more', async () => {
    const inDemo = { openMailbox: createOpenMail(world.keyring), doors: [] }
    const demo = await fullSite(world.files, world.keyring, () => now, inDemo)
    const more = routesOf(demo).filter((route) => table[route] === undefined)

    expect(more.sort()).toEqual([...demoRows].sort())
  })
})

describe('reading', () => {
  let before: Readonly<Record<string, string>>

  beforeAll(async () => {
    before = await digestTables(world.database)
  })

  test.each(reading)('%s answers everybody as listed, and tells nobody more', async (route, row) => {
    const surprises = await Promise.all(
      whoAsks(row).map(async (asker) => {
        const attempt = { world, route, row, asker, visits: browserOf(asker) }
        const pairs = targetsOf(world, asker)
        return [...(await askOpen(attempt, pairs)), ...(await askClosed(attempt, pairs))]
      }),
    )

    expect(surprises.flat()).toEqual([])
  })

  test('changes nothing but when a session was seen', async () => {
    expect(await digestTables(world.database)).toEqual(before)
  })
})

describe('posting where one has no business', () => {
  test.each(posting)('%s is answered as if nothing were there, and changes nothing', async (route, row) => {
    // Tries at links are counted, whether there is such a link or not.
    const counted = row.permit === 'secret-link' ? ['rate_limit'] : []
    const before = await digestTables(world.database, counted)
    const surprises = await Promise.all(
      whoAsks(row).map((asker) =>
        askClosed({ world, route, row, asker, visits: browserOf(asker) }, targetsOf(world, asker)),
      ),
    )

    expect(surprises.flat()).toEqual([])
    expect(await digestTables(world.database, counted)).toEqual(before)
  })
})

describe('a form that was not shown by us', () => {
  const guarded = posting.filter(([, row]) => row.isOpenToOtherSites === undefined)
  const posters = ['applicant', 'advisor', 'coordinator', 'administrator']
  const elsewhere = [undefined, 'null', 'https://other.example.org', 'http://attune.example.org']

  test.each(guarded)('%s is refused from elsewhere, and changes nothing', async (route, row) => {
    const before = await digestTables(world.database)
    const statuses = new Set<number>()
    for (const asker of [undefined, ...posters.map((name) => findResident(world, `${name} of virginia`))]) {
      const { objects } = firstOf(asker, row)
      const fields = row.fields?.(objects, 'elsewhere') ?? {}
      for (const address of addressesOf(route, row, objects))
        for (const from of elsewhere)
          statuses.add((await browserOf(asker).post(address, { fields, origin: from })).status)
    }

    expect([...statuses]).toEqual([403])
    expect(await digestTables(world.database)).toEqual(before)
  })

  // Nobody can make up the address of a secret link, so a form sent there needs no token.
  const withToken = guarded.filter(([, { permit }]) => permit !== 'secret-link')

  test.each(withToken)('%s is refused with the token of another session', async (route, row) => {
    const before = await digestTables(world.database)
    const foreign = browserOf(findResident(world, 'applicant of michigan')).formToken
    for (const asker of posters.map((name) => findResident(world, `${name} of virginia`))) {
      const target = firstOf(asker, row)
      const fields = row.fields?.(target.objects, 'elsewhere') ?? {}
      const isStopped = typeof row.permit === 'object' && expectOf(row, asker, target) === 404
      for (const address of addressesOf(route, row, target.objects))
        for (const formToken of ['', 'made-up', foreign]) {
          const { status } = await browserOf(asker).post(address, { fields, origin, formToken })
          expect([asker.name, status]).toEqual([asker.name, isStopped ? 404 : 403])
        }
    }

    expect(await digestTables(world.database)).toEqual(before)
  })
})

describe('two worlds that differ in a secret only', () => {
  // What is downloaded holds the page's facts once more, and PDF takes long to make.
  const behindSignIn = reading.filter(([route, { permit }]) => permit !== 'public' && !/pdf|xlsx/.test(route))
  const kinds = ['applicant', 'advisor', 'coordinator']
  const look = async (strangers: readonly Asker[]) => {
    const seen: [string, string][] = []
    for (const asker of strangers)
      for (const [route, row] of behindSignIn) {
        const { objects } = firstOf(asker, row)
        for (const address of addressesOf(route, row, objects).slice(0, 3)) {
          const answer = await browserOf(asker).get(address)
          seen.push([`${asker?.name} ${address}`, withoutTokens(answer, objects)])
        }
      }
    return seen
  }
  const someone = (like: Resident, canary: string) => ({ ...like, name: canary, canary })

  test('look the same to another association', async () => {
    const strangers = [undefined, ...kinds.map((kind) => findResident(world, `${kind} of virginia`))]
    const without = await look(strangers)
    await settle(world, someone(findResident(world, 'applicant of michigan'), 'canary-newcomer'))

    expect(await look(strangers)).toEqual(without)
  }, 180_000)

  test('look the same to other applicants and to roles that see no applicants', async () => {
    const names = ['applicant', 'reviewer', 'marker', 'coordinator at the door']
    const strangers = names.map((name) => findResident(world, `${name} of virginia`))
    const without = await look(strangers)
    await settle(world, someone(findResident(world, 'other applicant of virginia'), 'canary-neighbor'))

    expect(await look(strangers)).toEqual(without)
  }, 180_000)
})

describe('posting where one may', () => {
  test.each(posting)('%s answers everybody as listed', async (route, row) => {
    const surprises: string[] = []
    for (const asker of askers) {
      const visits = await visitAs(app, world, asker)
      surprises.push(...(await askOpen({ world, route, row, asker, visits }, targetsOf(world, asker))))
    }

    expect(surprises).toEqual([])
  })
})
