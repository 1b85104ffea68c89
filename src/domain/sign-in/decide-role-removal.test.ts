import { expect, test } from 'vitest'
import { decideRoleRemoval } from './decide-role-removal.ts'

const people = [
  { id: 'ada', roles: ['administrator', 'reviewer'] },
  { id: 'june', roles: ['reviewer'] },
] as const

test.each([
  ['june', 'reviewer', 'allowed'],
  ['ada', 'reviewer', 'allowed'],
  ['ada', 'administrator', 'last-administrator'],
  ['june', 'administrator', 'not-held'],
  ['nobody', 'reviewer', 'not-held'],
] as const)('taking from %s the role of %s: %s', (person, role, kind) => {
  expect(decideRoleRemoval(people, person, role)).toEqual({ kind })
})

test('one of two administrators may go', () => {
  const two = [...people, { id: 'omar', roles: ['administrator'] }] as const

  expect(decideRoleRemoval(two, 'ada', 'administrator')).toEqual({ kind: 'allowed' })
})
