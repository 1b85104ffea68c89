import { describe, expect, test } from 'vitest'
import { type AppealStepName, appealStates, decideAppealStep } from './appeal-steps.ts'
import { mayAppeal } from './may-appeal.ts'

/** Written from what an appeal is, apart from the table that it checks. */
const allowed: Readonly<Record<AppealStepName, { readonly by: string; readonly moves: string }>> = {
  acknowledge: { by: 'staff', moves: 'asked>acknowledged' },
  uphold: { by: 'staff', moves: 'acknowledged>upheld' },
  'not-uphold': { by: 'staff', moves: 'acknowledged>not-upheld' },
  withdraw: { by: 'applicant', moves: 'asked>withdrawn acknowledged>withdrawn' },
}
const names: readonly AppealStepName[] = ['acknowledge', 'uphold', 'not-uphold', 'withdraw']

describe('a step of an appeal', () => {
  test.each(names)('%s is taken from where it may be, by whom it may be, and by nobody else', (name) => {
    const moves = (['applicant', 'staff'] as const).map((by) =>
      appealStates
        .map((state) => {
          const decision = decideAppealStep(state, name, { by, tookPart: false })
          return decision.allowed ? `${state}>${decision.to}` : ''
        })
        .filter((move) => move !== '')
        .join(' '),
    )

    expect(moves).toEqual(
      ['applicant', 'staff'].map((by) => (allowed[name].by === by ? allowed[name].moves : '')),
    )
  })

  test('is taken by no member of staff who took part in the decision', () => {
    const answers = names.flatMap((name) =>
      appealStates.map((state) => decideAppealStep(state, name, { by: 'staff', tookPart: true }).allowed),
    )

    expect(new Set(answers)).toEqual(new Set([false]))
    expect(decideAppealStep('asked', 'acknowledge', { by: 'staff', tookPart: true })).toEqual({
      allowed: false,
      reason: 'took-part',
    })
  })
})

describe('an appeal may be made', () => {
  const deferral = { outcome: 'deferred', appealUntil: '2026-12-31' } as const

  test('against a deferral, up to its last day', () => {
    expect(mayAppeal(deferral, [], '2026-12-31')).toBe(true)
    expect(mayAppeal(deferral, [], '2027-01-01')).toBe(false)
  })

  test('against nothing else', () => {
    expect(mayAppeal(undefined, [], '2026-12-31')).toBe(false)
    expect(mayAppeal({ outcome: 'endorsed', appealUntil: null }, [], '2026-12-31')).toBe(false)
  })

  test('once, unless it was withdrawn', () => {
    const states = appealStates.map((state) => [state, mayAppeal(deferral, [{ state }], '2026-12-01')])

    expect(Object.fromEntries(states)).toEqual({
      asked: false,
      acknowledged: false,
      upheld: false,
      'not-upheld': false,
      withdrawn: true,
    })
  })
})
