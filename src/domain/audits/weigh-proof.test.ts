import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../../test/properties/settings.ts'
import type { Finding } from '../../evaluation/finding.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import { decideConclusion } from './decide-conclusion.ts'
import { isProven, listAudited, weighProof } from './weigh-proof.ts'

const aFinding = (requirement: string, need: number, counted: readonly [string, number][]): Finding => ({
  ...{ requirement, outcome: 'met', have: 0, need, unit: 'hours', title: requirement },
  ...{ reason: '', remedy: '', clause: '', notCounted: [] },
  counted: counted.map(([entry, amount]) => ({ entry, amount })),
})
const training = aFinding('training', 15, [
  ['t1', 10],
  ['t2', 6],
])
const dei = aFinding('training-dei', 1, [['t2', 6]])
const membership: Finding = { ...aFinding('membership', 1, [['m1', 1]]), unit: 'memberships' }
const focus: Finding = { ...aFinding('rsc-focus', 0, [['s1', 4]]), outcome: 'advice' }
const audited = [{ standard: 'vaimh/imhm-clinical-renewal', findings: [training, dei, membership, focus] }]
const weigh = (...proofs: readonly [string, number][]) =>
  weighProof(
    audited,
    proofs.map(([entryId, proven]) => ({ entryId, proven })),
  ).map(({ requirement, claimed, proven, open, missing }) => [requirement, claimed, proven, open, missing])

describe('the running total', () => {
  test('sets what is proven beside what was claimed, for the hours that are required', () => {
    expect(weigh()).toEqual([
      ['training', 16, 0, 16, 0],
      ['training-dei', 6, 0, 6, 0],
    ])
    expect(weigh(['t1', 10])).toEqual([
      ['training', 16, 10, 6, 0],
      ['training-dei', 6, 0, 6, 0],
    ])
  })

  test('counts for each requirement what is proven of an entry, and says what is missing', () => {
    expect(weigh(['t1', 10], ['t2', 4.5])).toEqual([
      ['training', 16, 14.5, 0, 0.5],
      ['training-dei', 6, 4.5, 0, 0],
    ])
    expect(weigh(['t1', 0], ['t2', 0])).toEqual([
      ['training', 16, 0, 0, 15],
      ['training-dei', 6, 0, 0, 1],
    ])
  })

  test('never counts more of an entry than it counted in the renewal', () => {
    expect(weigh(['t1', 24], ['t2', 6])[0]).toEqual(['training', 16, 16, 0, 0])
  })

  test('is exact to what hours are kept in', () => {
    const tenths = Array.from({ length: 30 }, (_, index): [string, number] => [`s${index}`, 0.1])
    const findings = [aFinding('rsc-hours', 3, tenths)]
    const proofs = tenths.map(([entryId, proven]) => ({ entryId, proven }))

    expect(isProven(weighProof([{ standard: 'a/b', findings }], proofs))).toBe(true)
  })

  test('adds up, whatever is decided', () => {
    const hours = fc.integer({ min: 1, max: 2400 }).map((quarters) => quarters / 4)
    const cases = fc.array(fc.record({ claimed: hours, proven: fc.option(hours, { nil: undefined }) }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(cases, hours, (lines, need) => {
        const counted = lines.map(({ claimed }, index): [string, number] => [`e${index}`, claimed])
        const proofs = lines.flatMap(({ proven }, index) =>
          proven === undefined ? [] : [{ entryId: `e${index}`, proven }],
        )
        const findings = [aFinding('training', need, counted)]
        const [total] = weighProof([{ standard: 'a/b', findings }], proofs)

        const isOpen = lines.filter(({ proven }) => proven === undefined)
        expect(total?.claimed).toBe(lines.reduce((sum, { claimed }) => sum + claimed, 0))
        expect(total?.open).toBe(isOpen.reduce((sum, { claimed }) => sum + claimed, 0))
        expect((total?.proven ?? 0) + (total?.open ?? 0)).toBeLessThanOrEqual(total?.claimed ?? 0)
        expect(total?.missing).toBe(Math.max(0, need - (total?.proven ?? 0) - (total?.open ?? 0)))
      }),
      runs(100),
    )
  })
})

test('what is to be shown are the hours that counted where hours are required, each once', () => {
  expect(listAudited([...audited, { standard: 'vaimh/imhs-renewal', findings: [training] }])).toEqual([
    't1',
    't2',
  ])
})

test('no renewal counts its hours apart, so that one proof may serve a figure and the one within it', () => {
  const renewals = loadStandards().editions.filter(({ renewal }) => renewal)
  const apart = renewals.filter((edition) => JSON.stringify(edition).includes('"additive"'))

  expect(renewals.length).toBeGreaterThan(5)
  expect(apart.map(({ standard }) => standard)).toEqual([])
})

describe('an audit of a renewal', () => {
  const totals = (...proofs: readonly [string, number][]) =>
    weighProof(
      audited,
      proofs.map(([entryId, proven]) => ({ entryId, proven })),
    )
  const enough = totals(['t1', 10], ['t2', 5])
  const short = totals(['t1', 10], ['t2', 4])
  const under = totals(['t1', 0])

  test.each([
    ['drawn', 'pass', enough, 'allowed'],
    ['evidence-asked', 'pass', enough, 'allowed'],
    ['gaps', 'pass', enough, 'allowed'],
    ['evidence-asked', 'pass', short, 'not-proven'],
    ['evidence-asked', 'pass', totals(), 'not-proven'],
    ['passed', 'pass', enough, 'wrong-state'],
    ['evidence-asked', 'find-gaps', short, 'allowed'],
    ['evidence-asked', 'find-gaps', under, 'allowed'],
    ['evidence-asked', 'find-gaps', totals(['t1', 10]), 'undecided'],
    ['evidence-asked', 'find-gaps', enough, 'all-proven'],
    ['drawn', 'find-gaps', short, 'not-asked'],
    ['gaps', 'find-gaps', short, 'wrong-state'],
    ['excepted', 'find-gaps', short, 'wrong-state'],
  ] as const)('that is %s may %s with what is proven: %#', (state, wanted, given, answer) => {
    const decision = decideConclusion({ state, totals: given }, wanted)

    expect(decision.allowed ? 'allowed' : decision.reason).toBe(answer)
  })

  test('that asks no hours is passed with one look', () => {
    expect(decideConclusion({ state: 'drawn', totals: [] }, 'pass')).toEqual({ allowed: true })
  })
})
