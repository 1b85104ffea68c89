import { expect, test } from 'vitest'
import type { Finding } from '../../evaluation/finding.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import { type AwaitedReference, isAwaited } from './is-awaited.ts'

const edition = loadStandards().getEdition('vaimh/imhm-clinical', '2026-11-21')
const finding: Finding = {
  ...{ requirement: 'references', outcome: 'not-met', have: 2, need: 3, unit: 'references', title: '' },
  ...{ reason: '', remedy: '', clause: '', counted: [], notCounted: [] },
}
const arrived = [
  { id: 'a', role: 'program-supervisor', raterEmail: 'june@example.org', completedOn: '2026-10-01' },
  { id: 'b', role: 'rsc-provider', raterEmail: 'cy@example.org', completedOn: '2026-10-02' },
] as const
const recipient: AwaitedReference = {
  ...{ id: 'c', role: 'rsc-recipient', raterName: 'Gwen', raterEmail: 'gwen@example.org' },
}

test('references wait for raters where everybody who is missing was asked', () => {
  expect(isAwaited(edition, finding, { arrived, awaited: [recipient] })).toBe(true)
})

test('they wait for the applicant where a place has nobody', () => {
  expect(isAwaited(edition, finding, { arrived, awaited: [] })).toBe(false)
  expect(isAwaited(edition, finding, { arrived: arrived.slice(1), awaited: [recipient] })).toBe(false)
  const second = { ...recipient, role: 'rsc-provider', raterEmail: 'other@example.org' } as const
  expect(isAwaited(edition, finding, { arrived, awaited: [second] })).toBe(false)
})

test('no other requirement waits for raters', () => {
  const hours = { ...finding, requirement: 'rsc-hours' }
  expect(isAwaited(edition, hours, { arrived, awaited: [recipient] })).toBe(false)
})
