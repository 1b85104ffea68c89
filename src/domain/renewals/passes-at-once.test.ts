import { describe, expect, test } from 'vitest'
import type { Finding, Outcome } from '../../evaluation/finding.ts'
import { passesAtOnce } from './passes-at-once.ts'

const aFinding = (outcome: Outcome): Finding => ({
  ...{ requirement: 'training', outcome, have: 15, need: 15, unit: 'hours', title: 'Training' },
  ...{ reason: '', remedy: '', clause: '', counted: [], notCounted: [] },
})
const line = (outcomes: readonly Outcome[], isKept = true) => ({
  ...{ standard: 'vaimh/imhm-clinical-renewal', isKept, findings: outcomes.map(aFinding) },
})
const withoutSheet = { standard: null, findings: null, isKept: true }

describe('where hours are looked at, what was handed in renews at once', () => {
  const passes = (lines: Parameters<typeof passesAtOnce>[1]) => passesAtOnce({ check: 'hours' }, lines)

  test('when every Endorsement that is kept is met', () => {
    expect(passes([line(['met', 'advice']), line(['met'])])).toBe(true)
    expect(passes([line(['met']), line(['not-met'])])).toBe(false)
    expect(passes([line(['met']), line(['not-met'], false)])).toBe(true)
  })

  test('not where something waits for a person', () => {
    expect(passes([line(['met', 'needs-judgement'])])).toBe(false)
  })

  test('not where no sheet is published for one of them, unless that one is let go', () => {
    expect(passes([line(['met']), withoutSheet])).toBe(false)
    expect(passes([line(['met']), { ...withoutSheet, isKept: false }])).toBe(true)
  })
})

test('where hours are attested, it always does', () => {
  expect(passesAtOnce({ check: 'attestation' }, [line(['not-met']), withoutSheet])).toBe(true)
})
