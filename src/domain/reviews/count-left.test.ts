import { expect, test } from 'vitest'
import { countLeftOfDomain, countLeftOfFindings } from './count-left.ts'

const asked = [
  { id: 'degree', waits: false },
  { id: 'training', waits: false },
  { id: 'competencies', waits: true },
]
const domain = { id: 'theory', areas: [{ id: 'attachment' }, { id: 'culture' }] }

test('a finding is left until it is ticked, or all that is left open is agreed with', () => {
  expect(countLeftOfFindings({}, asked)).toBe(3)
  expect(countLeftOfFindings({ 'requirement.degree': ['disagree'] }, asked)).toBe(2)
  expect(countLeftOfFindings({ 'rest-of-requirements': ['agree'] }, asked)).toBe(1)
  expect(
    countLeftOfFindings({ 'rest-of-requirements': ['agree'], 'requirement.competencies': ['agree'] }, asked),
  ).toBe(0)
})

test('an area is left until it is ticked, or the rest of its domain is', () => {
  expect(countLeftOfDomain({}, domain)).toBe(2)
  expect(countLeftOfDomain({ 'area.culture': ['shown'], 'rest.theory': [''] }, domain)).toBe(1)
  expect(countLeftOfDomain({ 'rest.theory': ['cannot-tell'] }, domain)).toBe(0)
  expect(countLeftOfDomain({ 'rest.law': ['shown'] }, domain)).toBe(2)
})
