import { expect, test } from 'vitest'
import { loadStandards } from '../standards/load-standards.ts'
import { emergingState } from './emerging-state.ts'
import { evaluate } from './evaluate.ts'
import type { Portfolio } from './portfolio.ts'

const asOf = '2026-03-01'
const addOn = loadStandards().getEdition('alliance/ers', asOf)

function specialist(more: Partial<Portfolio> = {}): Portfolio {
  const endorsements = [
    { association: 'alliance', category: 'ifs', earnedOn: '2022-05-01', endedOn: null } as const,
  ]
  return { format: 'attune-portfolio/1', endorsements, ...more }
}

test('a Specialist who has everything still to do may begin as emerging', () => {
  expect(emergingState(addOn, evaluate(addOn, specialist(), { asOf }))).toEqual({
    isOpen: true,
    toComplete: ['rsc-practice', 'training-rsc', 'rsc-about-supervision-given', 'references'],
    months: 24,
    hint: addOn.emerging?.hint,
  })
})

test('without the Endorsement it is added to, the state is not open', () => {
  expect(emergingState(addOn, evaluate(addOn, specialist({ endorsements: [] }), { asOf }))?.isOpen).toBe(
    false,
  )
})

test('what is met already is not to be completed', () => {
  const training = [{ completedOn: '2025-01-01', clockHours: 15, topics: ['rsc-provision'] }]

  expect(emergingState(addOn, evaluate(addOn, specialist({ training }), { asOf }))?.toComplete).toEqual([
    'rsc-practice',
    'rsc-about-supervision-given',
    'references',
  ])
})

test('a standard without the state has none', () => {
  const mentor = loadStandards().getEdition('vaimh/imhm-clinical', asOf)

  expect(emergingState(mentor, evaluate(mentor, specialist(), { asOf }))).toBeNull()
})

test('what waits for a person keeps the state from being open, and is completed where the state allows it', () => {
  const wait = (...waiting: readonly string[]) => {
    const evaluation = evaluate(addOn, specialist(), { asOf })
    const findings = evaluation.findings.map((finding) => ({
      ...finding,
      outcome: waiting.includes(finding.requirement) ? ('needs-judgement' as const) : ('met' as const),
    }))
    return emergingState(addOn, { ...evaluation, findings })
  }

  expect(wait('references')).toMatchObject({ isOpen: true, toComplete: ['references'] })
  expect(wait('references', 'endorsement')).toMatchObject({ isOpen: false, toComplete: ['references'] })
  expect(wait('endorsement')).toBeNull()
  expect(wait()).toBeNull()
})
