import { describe, expect, test } from 'vitest'
import { ask, mentor, session, virginia } from './ask.ts'

describe('renewal', () => {
  const rsc = [session('1', 'a', '2026-02-01', 11)]
  const year = { rsc, providers: [mentor('a')] }
  const held = (earnedOn: string) => ({
    endorsements: [{ association: 'vaimh', category: 'imhm-clinical' as const, earnedOn, endedOn: null }],
  })

  test('ten hours are enough from the third anniversary on', () => {
    const on = (asOf: string) =>
      ask('vaimh/imhm-clinical-renewal', 'rsc-hours', { ...year, ...held('2024-02-29') }, asOf)
    expect(on('2027-02-27')).toMatchObject({ need: 12, have: 0 })
    expect(on('2027-02-28')).toMatchObject({ need: 10, have: 0 })
    const inYear = ask('vaimh/imhm-clinical-renewal', 'rsc-hours', { ...year, ...held('2023-11-21') })
    expect(inYear).toMatchObject({ outcome: 'met', have: 11, need: 10 })
  })

  test('membership is asked at the end of a period that is over', () => {
    const memberships = [
      { id: 'old', association: 'vaimh', from: '2025-01-01', to: '2025-12-31' },
      { id: 'new', association: 'vaimh', from: '2026-01-01', to: null },
      { id: 'other', association: 'mi-aimh', from: '2025-01-01', to: null },
    ]
    const period = { from: '2025-01-01', to: '2025-12-31' }
    expect(
      ask('vaimh/imhm-clinical-renewal', 'membership', { memberships }, '2026-03-01', period),
    ).toMatchObject({
      counted: [{ entry: 'old', amount: 1 }],
      notCounted: [
        { entry: 'new', amount: 1, code: 'outside-period' },
        { entry: 'other', amount: 1, code: 'not-recognized-association' },
      ],
    })
  })
})

describe('references and judgements', () => {
  const rating = (id: string, role: 'program-supervisor' | 'colleague', rater: string) => ({
    ...{ id, role, rater, completedOn: '2024-01-01' },
  })

  test('a colleague fills the slot whose own role is not available', () => {
    const references = [
      rating('1', 'colleague', 'ann'),
      rating('2', 'colleague', 'bo'),
      rating('3', 'colleague', 'bo'),
      rating('4', 'program-supervisor', 'cy'),
    ]
    const answer = ask('mi-aimh/imhm-policy', 'references', { references })
    expect(answer).toMatchObject({ outcome: 'met', have: 3 })
    expect(answer.notCounted.map(({ code }) => code)).toEqual(['same-rater'])
  })

  test('the last word by the day decides, and two words on one day decide nothing', () => {
    const said = (outcome: 'met' | 'not-met', decidedOn: string) => ({
      ...{ standard: virginia, requirement: 'competencies', outcome, decidedOn },
    })
    const outcome = (...judgements: ReturnType<typeof said>[]) =>
      ask(virginia, 'competencies', { judgements }).outcome
    expect(outcome()).toBe('needs-judgement')
    expect(outcome(said('met', '2024-01-01'), said('not-met', '2024-02-01'))).toBe('not-met')
    expect(outcome(said('met', '2024-02-01'), said('not-met', '2024-02-01'))).toBe('needs-judgement')
    expect(outcome(said('met', '2024-02-01'), said('not-met', '2027-01-01'))).toBe('met')
  })

  test('a degree in doubt leaves everything that hangs on it waiting', () => {
    const education = [{ id: 'd', kind: 'degree' as const, degree: 'Diplom', awardedOn: '2010-01-01' }]
    const work = [{ id: 'w', from: '2011-01-01', to: '2013-12-31', kinds: ['providing-rsc' as const] }]
    expect(ask(virginia, 'degree', { education })).toMatchObject({ outcome: 'needs-judgement', have: 0 })
    expect(ask(virginia, 'rsc-practice', { education, work })).toMatchObject({
      ...{ outcome: 'needs-judgement', have: 0 },
      notCounted: [{ entry: 'w', amount: 36, code: 'before-degree' }],
    })
  })
})
