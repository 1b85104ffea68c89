import { expect, test } from 'vitest'
import { readShare } from './read-share.ts'

test('a share is a fraction from nothing to all', () => {
  expect(['2/3', '0/3', '3/3', '20/36'].map(readShare)).toEqual([
    { of: 2, from: 3 },
    { of: 0, from: 3 },
    { of: 3, from: 3 },
    { of: 20, from: 36 },
  ])
  expect(['4/3', '1/0', '2', '2/3/4', '-1/3', '0.5/1', ''].map(readShare)).toEqual(Array(7).fill(undefined))
})
