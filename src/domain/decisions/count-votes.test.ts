import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countVotes, type Vote } from './count-votes.ts'

const members = new Set(['ana', 'ben', 'cara'])
const vote = (memberId: string, given: Vote['vote'], number = 1): Vote => ({ memberId, number, vote: given })

test('so many members who say the same agree', () => {
  expect(countVotes([vote('ana', 'deferred')], members, 2).agreed).toBe(null)
  expect(countVotes([vote('ana', 'deferred'), vote('ben', 'deferred')], members, 2).agreed).toBe('deferred')
})

test('the latest vote of a member counts, once', () => {
  const votes = [vote('ana', 'deferred'), vote('ana', 'endorsed', 2), vote('ben', 'endorsed')]

  expect(countVotes(votes, members, 2)).toEqual({ counts: new Map([['endorsed', 2]]), agreed: 'endorsed' })
  expect(countVotes([vote('ana', 'deferred'), vote('ana', 'deferred', 2)], members, 2).agreed).toBe(null)
})

test('nobody counts who is no member any longer, or ever named a conflict', () => {
  const votes = [
    vote('dan', 'deferred'),
    vote('ana', 'conflict'),
    vote('ana', 'deferred', 2),
    vote('ben', 'deferred'),
  ]

  expect(countVotes(votes, members, 1)).toEqual({ counts: new Map([['deferred', 1]]), agreed: 'deferred' })
})

test('two outcomes with the same votes are no agreement', () => {
  expect(countVotes([vote('ana', 'deferred'), vote('ben', 'endorsed')], members, 1).agreed).toBe(null)
})

test('the order in which votes are read does not matter', () => {
  const given = fc.record({
    memberId: fc.constantFrom('ana', 'ben', 'cara', 'dan'),
    number: fc.integer({ min: 1, max: 4 }),
    vote: fc.constantFrom<Vote['vote']>('deferred', 'endorsed', 'conflict'),
  })
  const votes = fc.uniqueArray(given, { selector: ({ memberId, number }) => `${memberId} ${number}` })

  fc.assert(
    fc.property(votes, (all) => {
      expect(countVotes(all.toReversed(), members, 2)).toEqual(countVotes(all, members, 2))
    }),
  )
})
