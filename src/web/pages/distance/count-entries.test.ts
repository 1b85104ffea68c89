import { expect, test } from 'vitest'
import type { NotCountedEntry } from '../../../evaluation/finding.ts'
import { countEntries } from './count-entries.ts'

function left(entry: string): NotCountedEntry {
  return { entry, amount: 1, code: 'other-topic', reason: '' }
}

const counts = (entry: string) => ({ entry, amount: 1 })

test('entries that count and entries that do not are told apart', () => {
  expect(countEntries({ counted: [counts('a'), counts('b')], notCounted: [left('c')] })).toEqual({
    counted: 2,
    inPart: 0,
    notCounted: 1,
  })
})

test('an entry of which only a part counts is one that counts, in part', () => {
  expect(countEntries({ counted: [counts('a'), counts('b')], notCounted: [left('b'), left('c')] })).toEqual({
    counted: 2,
    inPart: 1,
    notCounted: 1,
  })
})

test('an entry that is left out at both ends is one', () => {
  const notCounted = [left('a'), left('a'), left('b'), left('b')]

  expect(countEntries({ counted: [counts('a')], notCounted })).toEqual({
    counted: 1,
    inPart: 1,
    notCounted: 1,
  })
})

test('nothing is nothing', () => {
  expect(countEntries({ counted: [], notCounted: [] })).toEqual({ counted: 0, inPart: 0, notCounted: 0 })
})
