import { describe, expect, test } from 'vitest'
import type { Vote } from './count-votes.ts'
import { standCommittee } from './stand-committee.ts'

const members = ['ana', 'ben', 'cara']
const vote = (memberId: string, given: Vote['vote'], number = 1): Vote => ({ memberId, number, vote: given })
const stand = (votes: readonly Vote[], barred: readonly string[] = [], needed = 2, sitting = members) =>
  standCommittee({ members: sitting, barred: new Set(barred), votes, needed })

describe('a committee', () => {
  test('waits for those who may vote and have not', () => {
    expect(stand([vote('ana', 'deferred')], ['cara'])).toMatchObject({
      stands: 'waits',
      mayVote: ['ana', 'ben'],
      yetToVote: ['ben'],
    })
  })

  test('agrees once enough say the same, whoever has yet to vote', () => {
    expect(stand([vote('ana', 'deferred'), vote('ben', 'deferred')])).toMatchObject({
      stands: 'agreed',
      agreed: 'deferred',
      yetToVote: ['cara'],
    })
  })

  test('does not wait for a member who named a conflict', () => {
    expect(stand([vote('ana', 'conflict'), vote('ben', 'deferred')]).yetToVote).toEqual(['cara'])
  })

  test('has a tie where all have voted and two outcomes lead', () => {
    const votes = [vote('ana', 'deferred'), vote('ben', 'deferred'), vote('cara', 'endorsed')]

    expect(stand([...votes, vote('dan', 'endorsed')], [], 2, [...members, 'dan']).stands).toBe('tie')
    expect(stand(votes.slice(1)).stands).toBe('waits')
  })

  test('is apart where all have voted and no outcome has enough votes', () => {
    const votes = [vote('ana', 'deferred'), vote('ben', 'deferred'), vote('cara', 'endorsed')]

    expect(stand(votes, [], 3).stands).toBe('apart')
    expect(stand([...votes, vote('cara', 'deferred', 2)], [], 3).stands).toBe('agreed')
  })

  test('has too few members where fewer may vote than have to agree', () => {
    expect(stand([], [], 2, []).stands).toBe('too-few')
    expect(stand([vote('ana', 'deferred')], ['ben', 'cara']).stands).toBe('too-few')
    expect(stand([], ['cara']).stands).toBe('waits')
  })
})
