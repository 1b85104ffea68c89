import { expect, test } from 'vitest'
import { type AssociationPolicy, associationPolicy } from './association-policy.ts'
import { policyParts } from './compare-policies.ts'
import { findContradictions } from './contradictions.ts'

const policy = (given: object = {}): AssociationPolicy => associationPolicy.parse(given)

test('what Attune begins with contradicts itself nowhere', () => {
  const found = policyParts(policy()).map((part) => findContradictions(part, policy()[part]))
  expect(found.flat()).toEqual([])
})

test('a decision does not come before the review; on the same day it may', () => {
  const of = (reviewAfterDays: number, decisionAfterDays: number) =>
    findContradictions('calendar', policy({ calendar: { reviewAfterDays, decisionAfterDays } }).calendar)
  expect(of(42, 10)).toEqual([{ field: 'decisionAfterDays', reason: 'decided-before-review', days: 42 }])
  expect(of(42, 42)).toEqual([])
})

test('a day of the year exists, at least in a leap year', () => {
  const of = (cutOff: string) =>
    findContradictions('membership', policy({ membership: { cutOff } }).membership).map(
      ({ reason }) => reason,
    )
  expect([of('02-30'), of('04-31'), of('02-29'), of('10-01')]).toEqual([
    ['no-such-day'],
    ['no-such-day'],
    [],
    [],
  ])
})

test('no application ends without a warning, and none is warned before it began', () => {
  const of = (expiresAfterMonths: number, warningDays: number[]) =>
    findContradictions(
      'applications',
      policy({ applications: { expiresAfterMonths, warningDays } }).applications,
    )
  expect(of(1, [60, 14])).toEqual([{ field: 'warningDays', reason: 'warned-too-early', days: 28 }])
  expect(of(24, [])).toEqual([{ field: 'warningDays', reason: 'no-warning' }])
  expect(of(1, [14])).toEqual([])
})

test('nobody is reminded before being asked', () => {
  const { references, review, audits } = policy({
    references: { answerDays: 5 },
    review: { reviewDays: 7 },
    audits: { evidenceDays: 7 },
  })
  expect(findContradictions('references', references)).toEqual([
    { field: 'reminderDays', reason: 'reminded-too-early', days: 5 },
  ])
  expect(findContradictions('review', review)).toEqual([
    { field: 'reminderDays', reason: 'reminded-too-early', days: 7 },
  ])
  expect(findContradictions('audits', audits)).toEqual([
    { field: 'remindDays', reason: 'reminded-too-early', days: 7 },
  ])
  expect(findContradictions('references', { ...references, reminderDays: [] })).toEqual([])
})
