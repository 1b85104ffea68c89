import { expect, test } from 'vitest'
import { type Piece, piecesThatFit, tellProgress } from './sitting.ts'
import { workKinds } from './work-kinds.ts'

const piece = (position: number, state: Piece['state'] = 'ahead'): Piece => ({
  position,
  subjectId: `piece-${position}`,
  state,
})

test('as many pieces fit as their minutes, and one at least', () => {
  expect(workKinds.completeness.minutes).toBe(6)
  expect([5, 6, 11, 12, 30].map((minutes) => piecesThatFit('completeness', minutes))).toEqual([1, 1, 1, 2, 5])
})

test('what waits no longer is done, whoever did it, and the next is the first that waits', () => {
  const pieces = [piece(3), piece(1, 'done'), piece(2), piece(4)]

  expect(tellProgress(pieces, new Set(['piece-3', 'piece-4']))).toEqual({
    done: 2,
    passed: 0,
    total: 4,
    next: piece(3),
  })
})

test('what was left for later is not done, though it waits, and does not come again', () => {
  const pieces = [piece(1, 'passed'), piece(2, 'done')]

  expect(tellProgress(pieces, new Set(['piece-1', 'piece-2']))).toEqual({
    done: 1,
    passed: 1,
    total: 2,
    next: undefined,
  })
})
