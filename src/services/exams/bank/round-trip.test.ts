import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { someItem, someItems } from '../../../../test/arbitraries/exam-item.ts'
import { itemRules } from '../../../../test/builders/exam-item.ts'
import type { ExamItem } from '../../../domain/exams/exam-item.ts'
import { qtiVersions } from '../qti/dialects.ts'
import { writeItem } from '../qti/write-item.ts'
import { writePackage } from '../qti/write-package.ts'
import { readItems } from './read-items.ts'
import { writeItemTable } from './write-item-table.ts'

/** Whoever fills in nothing gets items back only if the file says all of it. */
const rules = { ...itemRules, defaults: { ...itemRules.defaults, area: '', language: '', rubric: [] } }
const read = (bytes: Uint8Array) =>
  readItems({ bytes, name: 'items', nameLine: (line) => `line ${line}` }, rules)

const placed = (items: readonly ExamItem[], place: (item: ExamItem, index: number) => string) => ({
  items: items.map((item, index) => ({ place: place(item, index), item, notes: [] })),
  faulty: [],
  leftOut: [],
})

describe.each(qtiVersions)('items that are written as QTI %s', (version) => {
  test('come back from a single document as they were, and nothing is said to be lost', async () => {
    await fc.assert(
      fc.asyncProperty(someItem, async (item) => {
        expect(await read(Buffer.from(writeItem(item, version)))).toEqual(placed([item], () => 'items'))
      }),
      { numRuns: 300 },
    )
  })

  test('come back from a package as they were', async () => {
    await fc.assert(
      fc.asyncProperty(someItems, async (items) => {
        const found = await read(writePackage(items, version))
        expect(found).toEqual(placed(items, ({ code }) => `items/item-${code}.xml`))
      }),
      { numRuns: 60 },
    )
  })
})

test('items that are written as CSV come back as they were', async () => {
  await fc.assert(
    fc.asyncProperty(someItems, async (items) => {
      const found = await read(Buffer.from(writeItemTable(items)))
      expect(found).toEqual(placed(items, (_, index) => `line ${index + 2}`))
    }),
    { numRuns: 150 },
  )
})

test('no cell of a table is taken for a formula', () => {
  fc.assert(
    fc.property(someItems, (items) => {
      const cells = writeItemTable(items).split(/"(?:,|\r\n)"|^\uFEFF"/)
      expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
    }),
  )
})
