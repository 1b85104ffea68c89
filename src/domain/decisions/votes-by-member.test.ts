import { expect, test } from 'vitest'
import { votesByMember } from './votes-by-member.ts'

test('a vote that was changed is one vote, with what it was before', () => {
  const first = { memberId: 'ana', number: 1, vote: 'deferred' } as const
  const second = { ...first, number: 2, vote: 'endorsed' } as const
  const third = { ...first, number: 3 }
  const other = { ...first, memberId: 'ben' }

  expect(votesByMember([first, other, third, second])).toEqual([
    { latest: third, earlier: [second, first] },
    { latest: other, earlier: [] },
  ])
})
