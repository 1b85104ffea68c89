import { describe, expect, test } from 'vitest'
import { endorsementStates, isEndorsed } from './states.ts'
import { decideEndorsementStep, type EndorsementStepName, listEndorsementSteps } from './steps.ts'

/** Written from the design's page of the process, apart from the table it checks. */
const allowed: Readonly<Record<EndorsementStepName, { readonly by: string; readonly moves: string }>> = {
  complete: { by: 'staff', moves: 'emerging>active' },
  rest: { by: 'staff system', moves: 'active>inactive' },
  'take-up': { by: 'staff system', moves: 'inactive>active' },
  lapse: { by: 'staff system', moves: 'emerging>lapsed active>lapsed inactive>lapsed' },
  'take-back-lapse': { by: 'staff', moves: 'lapsed>emerging' },
  reinstate: { by: 'staff', moves: 'lapsed>active retired>active' },
  suspend: { by: 'staff', moves: 'emerging>suspended active>suspended inactive>suspended' },
  lift: { by: 'staff', moves: 'suspended>emerging' },
  revoke: {
    by: 'staff',
    moves: 'emerging>revoked active>revoked inactive>revoked lapsed>revoked suspended>revoked',
  },
  retire: {
    by: 'staff holder',
    moves: 'emerging>retired active>retired inactive>retired lapsed>retired',
  },
  'move-away': { by: 'staff system', moves: 'emerging>moved active>moved inactive>moved' },
  decease: {
    by: 'staff',
    moves: 'emerging>retired active>retired inactive>retired lapsed>retired suspended>retired',
  },
}
const names = Object.keys(allowed) as EndorsementStepName[]

describe('a step of an Endorsement', () => {
  test.each(names)('%s is taken from where the design says, by whom it says, and by nobody else', (name) => {
    const moves = (['staff', 'system', 'holder'] as const).map((by) =>
      endorsementStates.flatMap((state) => {
        const to = decideEndorsementStep(
          { state, heldFrom: state === 'suspended' || state === 'lapsed' ? 'emerging' : null },
          name,
          by,
        )
        return to ? [`${state}>${to}`] : []
      }),
    )

    const { by, moves: written } = allowed[name]
    expect(moves.map((each) => each.toSorted())).toEqual(
      ['staff', 'system', 'holder'].map((taker) =>
        by.split(' ').includes(taker) ? written.split(' ').toSorted() : [],
      ),
    )
  })

  test('what was suspended goes back to how it stood, what was revoked or moved stays so, and who retired may come back', () => {
    expect(decideEndorsementStep({ state: 'suspended', heldFrom: 'active' }, 'lift', 'staff')).toBe('active')
    expect(listEndorsementSteps({ state: 'suspended', heldFrom: 'active' })).toEqual([
      'lift',
      'revoke',
      'decease',
    ])
    expect(listEndorsementSteps({ state: 'revoked', heldFrom: null })).toEqual([])
    expect(listEndorsementSteps({ state: 'moved', heldFrom: null })).toEqual([])
    expect(listEndorsementSteps({ state: 'retired', heldFrom: null })).toEqual(['reinstate'])
  })
})

test('only who holds it actively, or as emerging, is endorsed', () => {
  expect(endorsementStates.filter(isEndorsed)).toEqual(['emerging', 'active'])
})
