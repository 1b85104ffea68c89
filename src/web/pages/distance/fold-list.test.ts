import { expect, test } from 'vitest'
import { foldList } from './fold-list.ts'

function folded(length: number, shown: number) {
  const list = Array.from({ length }, (_, position) => position + 1)
  return foldList(list, (each) => each === shown).map(({ kind, items }) => [kind, ...items])
}

test('the first six are in view, and the rest is further away', () => {
  expect(folded(9, 2)).toEqual([
    ['in-view', 1, 2, 3, 4, 5, 6],
    ['further', 7, 8, 9],
  ])
})

test('the one that is shown stays in its place, between those before and after it', () => {
  expect(folded(12, 10)).toEqual([
    ['in-view', 1, 2, 3, 4, 5, 6],
    ['between', 7, 8, 9],
    ['in-view', 10],
    ['further', 11, 12],
  ])
})

test('the last one may be the one that is shown', () => {
  expect(folded(9, 9)).toEqual([
    ['in-view', 1, 2, 3, 4, 5, 6],
    ['between', 7, 8],
    ['in-view', 9],
  ])
})

test('a single one is not folded away', () => {
  expect(folded(7, 1)).toEqual([['in-view', 1, 2, 3, 4, 5, 6, 7]])
  expect(folded(10, 8)).toEqual([
    ['in-view', 1, 2, 3, 4, 5, 6, 7, 8],
    ['further', 9, 10],
  ])
})

test('nothing is left out or moved', () => {
  for (const length of [0, 1, 6, 7, 8, 13, 30])
    for (let shown = 0; shown <= length; shown += 1)
      expect(folded(length, shown).flatMap(([, ...items]) => items)).toEqual(
        Array.from({ length }, (_, position) => position + 1),
      )
})

test('a short list is in view as it is, and an empty one is empty', () => {
  expect(folded(3, 0)).toEqual([['in-view', 1, 2, 3]])
  expect(folded(0, 0)).toEqual([])
})
