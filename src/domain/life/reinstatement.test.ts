import { describe, expect, test } from 'vitest'
import { lifePolicy } from '../policy/life-policy.ts'
import { judgeReturn, mayReturn, openConditions } from './reinstatement.ts'
import { lastSpell } from './spells.ts'

const policy = lifePolicy.parse({})
const facts = {
  category: 'imhm-clinical',
  portfolio: {
    format: 'attune-portfolio/1' as const,
    training: [
      { title: 'Just too long ago', completedOn: '2025-11-21', clockHours: 9, topics: [] },
      { title: 'On the first day', completedOn: '2025-11-22', clockHours: 14.5, topics: [] },
      { title: 'Planned', completedOn: '2026-12-01', clockHours: 9, topics: [] },
    ],
    providers: [{ id: 'p1', name: 'June Park' }],
    rsc: [
      { provider: 'p1', from: '2026-05-01', to: '2026-05-01', hours: 12, setting: 'individual' as const },
      { provider: 'p1', from: '2026-06-01', to: '2026-06-01', hours: 5, setting: 'peer' as const },
    ],
  },
  endedOn: '2026-01-01',
  memberships: [{ from: '2026-01-01', to: '2026-12-31' }],
  hasText: true,
  isSigned: false,
}

describe('what is asked of whoever comes back', () => {
  test('the last twelve months are counted to the day, and peers count for nothing', () => {
    expect(judgeReturn(policy, facts, '2026-11-21')).toEqual([
      { name: 'training', outcome: 'not-met', have: 14.5, need: 15 },
      { name: 'rsc', outcome: 'met', have: 12, need: 12 },
      { name: 'everything-since', outcome: 'staff-look', have: 3, need: 0 },
      { name: 'references', outcome: 'staff-look', have: 0, need: 3 },
      { name: 'ethics', outcome: 'not-met', have: 0, need: 1 },
      { name: 'membership', outcome: 'met', have: 1, need: 1, until: '2026-12-31' },
      { name: 'next-audit', outcome: 'follows', have: 0, need: 0 },
    ])
  })

  test('what an association does not ask is not there, and policy makers owe no supervision', () => {
    const little = lifePolicy.parse({
      ...{ trainingHours: 0, everythingSince: false, newReferences: 0, signsEthics: false },
      ...{ asksMembership: false, inNextAudit: false },
    })

    expect(judgeReturn(little, { ...facts, category: 'imhm-policy' }, '2026-11-21')).toEqual([])
  })

  test('staff tick what is short and what only they can tell', () => {
    const conditions = judgeReturn(policy, { ...facts, isSigned: true, memberships: [] }, '2026-11-21')

    expect(openConditions(conditions)).toEqual(['training', 'everything-since', 'references', 'membership'])
  })

  test('only what lapsed or was retired comes back, and an emerging one never', () => {
    const awarded = { fromState: null, toState: 'active' } as const
    const emerging = { fromState: null, toState: 'emerging' } as const

    expect(mayReturn('lapsed', [awarded])).toBe(true)
    expect(mayReturn('retired', [awarded])).toBe(true)
    expect(mayReturn('revoked', [awarded])).toBe(false)
    expect(mayReturn('lapsed', [emerging])).toBe(false)
    expect(mayReturn('lapsed', [emerging, { fromState: 'emerging', toState: 'active' }])).toBe(true)
  })
})

describe('spells', () => {
  test('a rest and a suspension interrupt nothing, a lapse does, and a return begins anew', () => {
    const changes = [
      { toState: 'active', onDay: '2021-03-01' },
      { toState: 'inactive', onDay: '2022-01-01' },
      { toState: 'active', onDay: '2022-06-01' },
      { toState: 'suspended', onDay: '2023-01-01' },
      { toState: 'active', onDay: '2023-02-01' },
      { toState: 'lapsed', onDay: '2024-01-01' },
      { toState: 'active', onDay: '2026-05-01' },
    ] as const

    const story = (count: number) => ({ awardedOn: '2020-05-01', changes: changes.slice(0, count) })

    expect(lastSpell(story(5))).toEqual({ earnedOn: '2020-05-01', endedOn: null })
    expect(lastSpell(story(6))).toEqual({ earnedOn: '2020-05-01', endedOn: '2024-01-01' })
    expect(lastSpell(story(7))).toEqual({ earnedOn: '2026-05-01', endedOn: null })
    expect(lastSpell(story(0))).toBeUndefined()
  })
})
