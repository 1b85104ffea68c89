import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressesOf, askForeign, askOwn } from '../../test/rights/ask-all.ts'
import { type Asker, expectOf } from '../../test/rights/expect-of.ts'
import { aKeyring, fullSite, origin } from '../../test/rights/full-site.ts'
import { digestTables } from '../../test/rights/owner.ts'
import type { Row } from '../../test/rights/rows.ts'
import { table } from '../../test/rights/table.ts'
import { targetsOf } from '../../test/rights/targets.ts'
import { type Visits, visitAs } from '../../test/rights/visits.ts'
import { withoutTokens } from '../../test/rights/without-tokens.ts'
import { createRightsWorld, now, type RightsWorld, settle } from '../../test/rights/world.ts'
import type { App } from './app.tsx'

const keyring = aKeyring()
let world: RightsWorld
let app: App
let askers: readonly Asker[]
const browsers = new Map<Asker, Visits>()

beforeAll(async () => {
  world = await createRightsWorld(keyring)
  app = await fullSite(world.database.db, keyring, () => now)
  askers = [undefined, ...world.residents]
  for (const asker of askers) browsers.set(asker, await visitAs(app, world, asker))
})

afterAll(() => world.database.drop())

const rows = Object.entries(table)
const reading = rows.filter(([route]) => route.startsWith('GET'))
const posting = rows.filter(([route]) => route.startsWith('POST'))

function attempt(route: string, row: Row, asker: Asker, visits = browserOf(asker)) {
  return { world, route, row, asker, visits }
}

function browserOf(asker: Asker): Visits {
  const browser = browsers.get(asker)
  if (!browser) throw new Error('Everybody has a browser.')
  return browser
}

function find(name: string) {
  const found = world.residents.find((each) => each.name === name)
  if (!found) throw new Error(`There is no ${name}.`)
  return found
}

describe('the table of routes', () => {
  test('names every route that there is, and no other', () => {
    const there = app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`)

    expect([...new Set(there)].sort()).toEqual(Object.keys(table).sort())
  })

  test('says of each route behind the sign-in who may come, as the route itself does', () => {
    const declared = app.areaRoutes.map(({ method, pattern, permit }) => [`${method} ${pattern}`, permit])
    const listed = rows
      .filter(([, { permit }]) => permit !== 'public')
      .map(([route, { permit }]) => [route, permit])

    expect(Object.fromEntries(declared)).toEqual(Object.fromEntries(listed))
  })
})

describe('reading', () => {
  let before: Readonly<Record<string, string>>

  beforeAll(async () => {
    before = await digestTables(world.database)
  })

  test.each(reading)(
    '%s answers everybody as listed, and tells nobody what is not theirs',
    async (route, row) => {
      const surprises: string[] = []
      for (const asker of askers) {
        const targets = targetsOf(world, asker)
        surprises.push(...(await askOwn(attempt(route, row, asker), targets)))
        surprises.push(...(await askForeign(attempt(route, row, asker), targets)))
      }

      expect(surprises).toEqual([])
    },
  )

  test('changes nothing but when a session was seen', async () => {
    expect(await digestTables(world.database)).toEqual(before)
  })
})

describe('posting about what is not one’s own', () => {
  test.each(posting)('%s is answered as if it were not there, and changes nothing', async (route, row) => {
    const before = await digestTables(world.database)
    const surprises: string[] = []
    for (const asker of askers)
      surprises.push(...(await askForeign(attempt(route, row, asker), targetsOf(world, asker))))

    expect(surprises).toEqual([])
    expect(await digestTables(world.database)).toEqual(before)
  })
})

describe('a form that was not shown by us', () => {
  const posters = [
    'applicant',
    'careful applicant',
    'coordinator',
    'administrator',
    'coordinator at the door',
  ]
  const guarded = posting.filter(([, row]) => row.isOpenToOtherSites === undefined)

  test.each(guarded)('%s takes none from elsewhere, and changes nothing', async (route, row) => {
    const before = await digestTables(world.database)
    const statuses: unknown[] = []
    for (const asker of [undefined, ...posters.map((name) => find(`${name} of virginia`))]) {
      const { objects } = targetsOf(world, asker).own
      const fields = row.fields?.(objects, asker?.canary ?? 'visitor') ?? {}
      for (const address of addressesOf(route, row, objects))
        for (const from of [undefined, 'null', 'https://other.example.org', 'http://attune.example.org'])
          statuses.push((await browserOf(asker).post(address, { fields, origin: from })).status)
    }

    expect(new Set(statuses)).toEqual(new Set([403]))
    expect(await digestTables(world.database)).toEqual(before)
  })

  test.each(guarded)('%s takes none with the token of another session', async (route, row) => {
    const before = await digestTables(world.database)
    const other = browserOf(find('other applicant of michigan')).formToken
    for (const asker of posters.slice(0, -1).map((name) => find(`${name} of virginia`))) {
      const target = targetsOf(world, asker).own
      const fields = row.fields?.(target.objects, asker.canary) ?? {}
      const mayCome = expectOf(row, asker, target) === row.own || row.permit === 'signed-in'
      for (const address of addressesOf(route, row, target.objects))
        for (const formToken of ['', 'made-up', other]) {
          const answer = await browserOf(asker).post(address, { fields, origin, formToken })
          expect([asker.name, answer.status]).toEqual([asker.name, mayCome ? 403 : 404])
        }
    }

    expect(await digestTables(world.database)).toEqual(before)
  })
})

describe('two worlds that differ in a secret only', () => {
  test('look the same to whoever has nothing to do with it', async () => {
    const strangers = askers.filter((asker) => asker?.association !== 'michigan')
    const look = async () => {
      const seen: [string, string][] = []
      for (const asker of strangers)
        for (const [route, row] of reading) {
          const { objects } = targetsOf(world, asker).own
          for (const address of addressesOf(route, row, objects)) {
            const answer = await browserOf(asker).get(address)
            seen.push([`${asker?.name} ${address}`, withoutTokens(answer, objects)])
          }
        }
      return seen
    }
    const without = await look()
    await settle(world, keyring, {
      ...find('applicant of michigan'),
      name: 'newcomer',
      canary: 'canary-newcomer',
    })

    expect(await look()).toEqual(without)
  })
})

describe('posting about what is one’s own', () => {
  test.each(posting)('%s answers everybody as listed', async (route, row) => {
    const surprises: string[] = []
    for (const asker of askers) {
      const fresh = await visitAs(app, world, asker)
      surprises.push(...(await askOwn(attempt(route, row, asker, fresh), targetsOf(world, asker))))
    }

    expect(surprises).toEqual([])
  })
})
