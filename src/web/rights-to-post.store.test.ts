import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askClosed, askOpen } from '../../test/rights/ask-all.ts'
import { isOpenTo } from '../../test/rights/expect-of.ts'
import { type Matrix, openMatrix, posting, whoAsks } from '../../test/rights/matrix.ts'
import { targetsOf } from '../../test/rights/targets.ts'
import { visitAs } from '../../test/rights/visits.ts'
import { type Unchanged, watchTables } from '../../test/rights/watch-tables.ts'

let matrix: Matrix
let unchanged: Unchanged

beforeAll(async () => {
  matrix = await openMatrix()
  unchanged = watchTables(matrix.world.database)
})

afterAll(() => matrix.world.database.drop())

describe('posting where one has no business', () => {
  test.each(posting)('%s is answered as if nothing were there, and changes nothing', async (route, row) => {
    // Tries at links are counted, whether there is such a link or not; whoever has to show the second factor first
    // keeps what was typed.
    const counted = row.permit === 'secret-link' ? ['rate_limit'] : ['form_draft']
    await unchanged(async () => {
      const surprises = await Promise.all(
        whoAsks(matrix.askers, row).map((asker) =>
          askClosed(
            { world: matrix.world, route, row, asker, visits: matrix.browserOf(asker) },
            targetsOf(matrix.world, asker),
          ),
        ),
      )

      expect(surprises.flat()).toEqual([])
    }, counted)
  })
})

describe('posting where one may', () => {
  test.each(posting)('%s answers everybody as listed', async (route, row) => {
    const surprises: string[] = []
    for (const asker of matrix.askers) {
      const pairs = targetsOf(matrix.world, asker)
      if (!pairs.some(({ there }) => isOpenTo(row, asker, there))) continue
      const visits = await visitAs(matrix.app, matrix.world, asker)
      surprises.push(...(await askOpen({ world: matrix.world, route, row, asker, visits }, pairs)))
    }

    expect(surprises).toEqual([])
  })
})
