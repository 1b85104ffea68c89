import { expect, test } from 'vitest'
import { registerPolicy } from '../policy/register-policy.ts'
import { statesShown } from './state-shown.ts'

test('who is endorsed is always shown as such, and the rest as the association says', () => {
  const policy = registerPolicy.parse({ inactive: 'left-out', suspended: 'named', revoked: 'not-current' })

  expect(statesShown(policy)).toEqual({
    emerging: 'emerging',
    active: 'active',
    suspended: 'suspended',
    revoked: 'not-current',
    retired: 'retired',
    moved: 'moved',
  })
})

test('an association that says nothing keeps to itself why somebody is not endorsed any more', () => {
  expect(statesShown(registerPolicy.parse({}))).toEqual({
    emerging: 'emerging',
    active: 'active',
    inactive: 'inactive',
    suspended: 'not-current',
    revoked: 'not-current',
    retired: 'retired',
    moved: 'moved',
  })
})
