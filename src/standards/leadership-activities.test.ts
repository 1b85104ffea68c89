import { expect, test } from 'vitest'
import { loadLeadershipActivities } from './leadership-activities.ts'
import { loadStandards } from './load-standards.ts'

const ids = loadLeadershipActivities().map(({ id }) => id)

test('an activity has one code, and "other" closes the list', () => {
  expect(ids).toEqual([...new Set(ids)])
  expect(ids.at(-1)).toBe('other')
})

test('an activity that counts at any reach is one of the list', () => {
  const named = loadStandards().editions.flatMap(({ requirements }) =>
    requirements.flatMap((requirement) => (requirement.kind === 'activity' ? requirement.atAnyReach : [])),
  )
  expect(named).toContain('imh-association')
  expect(named.filter((code) => !ids.includes(code))).toEqual([])
})
