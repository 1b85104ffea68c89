import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressesOf } from '../../test/rights/ask-all.ts'
import { expectOf } from '../../test/rights/expect-of.ts'
import { origin } from '../../test/rights/full-site.ts'
import { firstOf, type Matrix, openMatrix, posting } from '../../test/rights/matrix.ts'
import type { Row } from '../../test/rights/rows.ts'
import { type Unchanged, watchTables } from '../../test/rights/watch-tables.ts'
import { findResident, type Resident } from '../../test/rights/world.ts'

let matrix: Matrix
let unchanged: Unchanged
/** What was typed is kept for whoever typed it. */
const ownTyping = ['form_draft']

beforeAll(async () => {
  matrix = await openMatrix()
  unchanged = watchTables(matrix.world.database)
})

afterAll(() => matrix.world.database.drop())

describe('a form that was not shown by us', () => {
  const guarded = posting.filter(([, row]) => row.isOpenToOtherSites === undefined)
  const posters = ['applicant', 'advisor', 'coordinator', 'administrator']
  const elsewhere = [undefined, 'null', 'https://other.example.org', 'http://attune.example.org']

  test.each(guarded)('%s is refused from elsewhere, and changes nothing', async (route, row) => {
    const statuses = new Set<number>()
    const askers = [undefined, ...posters.map((name) => findResident(matrix.world, `${name} of virginia`))]
    await unchanged(async () => {
      for (const asker of askers) {
        const { objects } = firstOf(matrix.world, asker, row)
        const fields = row.fields?.(objects, 'elsewhere') ?? {}
        for (const address of addressesOf(route, row, objects))
          for (const from of elsewhere)
            statuses.add((await matrix.browserOf(asker).post(address, { fields, origin: from })).status)
      }
    })

    expect([...statuses]).toEqual([403])
  })

  // Nobody can make up the address of a secret link, so a form sent there needs no token.
  const withToken = guarded.filter(([, { permit }]) => permit !== 'secret-link')

  test.each(withToken)('%s is refused with the token of another session', async (route, row) => {
    await unchanged(async () => {
      for (const asker of posters.map((name) => findResident(matrix.world, `${name} of virginia`)))
        await postWithForeignTokens(route, row, asker)
    }, ownTyping)
  })
})

async function postWithForeignTokens(route: string, row: Row, asker: Resident): Promise<void> {
  const foreign = matrix.browserOf(findResident(matrix.world, 'applicant of michigan')).formToken
  const target = firstOf(matrix.world, asker, row)
  const fields = row.fields?.(target.objects, 'elsewhere') ?? {}
  // Whoever may come is asked for the token first, also where there is nothing behind the address.
  const isStopped = typeof row.permit === 'object' && expectOf({ ...row, own: 200 }, asker, target) === 404
  for (const address of addressesOf(route, row, target.objects))
    for (const formToken of ['', 'made-up', foreign]) {
      const { status } = await matrix.browserOf(asker).post(address, { fields, origin, formToken })
      expect([asker.name, status]).toEqual([asker.name, isStopped ? 404 : 403])
    }
}
