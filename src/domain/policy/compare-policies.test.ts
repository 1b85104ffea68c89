import { expect, test } from 'vitest'
import { associationPolicy } from './association-policy.ts'
import { comparePolicies } from './compare-policies.ts'

const policy = (given: object = {}) => associationPolicy.parse(given)

test('settings that differ are named with what they were and are, in the order of the document', () => {
  const after = policy({
    review: { reviewDays: 21 },
    applications: { warningDays: [30], needsAcceptance: true },
  })

  expect(comparePolicies(policy(), after)).toEqual([
    { part: 'applications', field: 'needsAcceptance', before: false, after: true },
    { part: 'applications', field: 'warningDays', before: [60, 14], after: [30] },
    { part: 'review', field: 'reviewDays', before: 28, after: 21 },
  ])
})

test('what is the same as by default is no change', () => {
  expect(comparePolicies(policy(), policy({ review: { reviewDays: 28 } }))).toEqual([])
})
