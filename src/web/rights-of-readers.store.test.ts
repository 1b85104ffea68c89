import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressesOf, askClosed, askOpen } from '../../test/rights/ask-all.ts'
import { now } from '../../test/rights/belongings.ts'
import type { Asker } from '../../test/rights/expect-of.ts'
import { fullSite } from '../../test/rights/full-site.ts'
import { firstOf, type Matrix, openMatrix, reading, rows, whoAsks } from '../../test/rights/matrix.ts'
import { digestTables } from '../../test/rights/owner.ts'
import { demoRows, table } from '../../test/rights/table.ts'
import { targetsOf } from '../../test/rights/targets.ts'
import { withoutTokens } from '../../test/rights/without-tokens.ts'
import { findResident, type Resident, settle } from '../../test/rights/world.ts'
import { createOpenMail } from '../services/mail/open-mail.ts'
import type { App } from './app.tsx'

let matrix: Matrix

beforeAll(async () => {
  matrix = await openMatrix()
})

afterAll(() => matrix.world.database.drop())

describe('the table of routes', () => {
  const routesOf = (site: App) => [
    ...new Set(
      site.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
    ),
  ]

  test('names every route that there is, and no other', () => {
    expect(routesOf(matrix.app).sort()).toEqual(Object.keys(table).sort())
  })

  test('has each route once, so that none answers in place of another', () => {
    const declared = matrix.app.areaRoutes.map(({ method, pattern }) => `${method} ${pattern}`)

    expect(declared.filter((route, place) => declared.indexOf(route) !== place)).toEqual([])
  })

  test('says of each route behind the sign-in who may come, as the route itself does', () => {
    const declared = matrix.app.areaRoutes.map(({ method, pattern, permit }) => [
      `${method} ${pattern}`,
      permit,
    ])
    const listed = rows
      .filter(([, { permit }]) => permit !== 'public')
      .map(([route, { permit }]) => [route, permit])

    expect(Object.fromEntries(declared)).toEqual(Object.fromEntries(listed))
  })

  test('the demo alone has more', async () => {
    const inDemo = { openMailbox: createOpenMail(matrix.world.keyring), doors: [] }
    const demo = await fullSite(matrix.world.files, matrix.world.keyring, () => now, inDemo)
    const more = routesOf(demo).filter((route) => table[route] === undefined)

    expect(more.sort()).toEqual([...demoRows].sort())
  })
})

describe('reading', () => {
  let before: Readonly<Record<string, string>>

  beforeAll(async () => {
    before = await digestTables(matrix.world.database)
  })

  test.each(reading)('%s answers everybody as listed, and tells nobody more', async (route, row) => {
    const surprises = await Promise.all(
      whoAsks(matrix.askers, row).map(async (asker) => {
        const attempt = { world: matrix.world, route, row, asker, visits: matrix.browserOf(asker) }
        const pairs = targetsOf(matrix.world, asker)
        return [...(await askOpen(attempt, pairs)), ...(await askClosed(attempt, pairs))]
      }),
    )

    expect(surprises.flat()).toEqual([])
  })

  test('changes nothing but when a session was seen', async () => {
    expect(await digestTables(matrix.world.database)).toEqual(before)
  })
})

describe('two worlds that differ in a secret only', () => {
  // What is downloaded holds the page's facts once more, and PDF takes long to make.
  const behindSignIn = reading.filter(([route, { permit }]) => permit !== 'public' && !/pdf|xlsx/.test(route))
  const kinds = ['applicant', 'advisor', 'coordinator']
  // What staff list for everybody in their association is no secret of one of them.
  const listedForAll = ['GET /renewal/agencies']
  const look = async (strangers: readonly Asker[], but: readonly string[] = []) => {
    const seen: [string, string][] = []
    for (const asker of strangers)
      for (const [route, row] of behindSignIn.filter(([each]) => !but.includes(each))) {
        const { objects } = firstOf(matrix.world, asker, row)
        for (const address of addressesOf(route, row, objects).slice(0, 3)) {
          const answer = await matrix.browserOf(asker).get(address)
          seen.push([`${asker?.name} ${address}`, withoutTokens(answer, objects)])
        }
      }
    return seen
  }
  const someone = (like: Resident, canary: string) => ({ ...like, name: canary, canary })

  test('look the same to another association', async () => {
    const strangers = [undefined, ...kinds.map((kind) => findResident(matrix.world, `${kind} of virginia`))]
    const without = await look(strangers)
    await settle(
      matrix.world,
      someone(findResident(matrix.world, 'applicant of michigan'), 'canary-newcomer'),
    )

    expect(await look(strangers)).toEqual(without)
  })

  test('look the same to other applicants and to roles that see no applicants', async () => {
    const names = ['applicant', 'reviewer', 'marker', 'coordinator at the door']
    const strangers = names.map((name) => findResident(matrix.world, `${name} of virginia`))
    const without = await look(strangers, listedForAll)
    await settle(
      matrix.world,
      someone(findResident(matrix.world, 'other applicant of virginia'), 'canary-neighbor'),
    )

    expect(await look(strangers, listedForAll)).toEqual(without)
  })
})
