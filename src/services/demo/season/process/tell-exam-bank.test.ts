import { expect, test } from 'vitest'
import { loadCompetencyDomains } from '../../../../standards/competency-areas.ts'
import { readSources } from '../read-sources.ts'

const { exams } = readSources()

test('the bank of the demo has questions and essay prompts enough, each about an area that there is', () => {
  const areas = new Set(loadCompetencyDomains().flatMap((domain) => domain.areas.map(({ id }) => id)))
  const counts = Map.groupBy(exams.items, ({ kind }) => kind)
  expect(counts.get('multiple-choice')?.length).toBeGreaterThanOrEqual(24)
  expect(counts.get('extended-text')?.length).toBeGreaterThanOrEqual(6)
  expect(exams.items.filter(({ area }) => !areas.has(area))).toEqual([])
})

test('no letter is right so often that it could be guessed, and no code comes twice', () => {
  const keys = exams.items.flatMap((item) => (item.kind === 'multiple-choice' ? [item.key] : []))
  const counts = [...Map.groupBy(keys, (key) => key).values()].map(({ length }) => length)
  const most = Math.max(...counts)
  expect(most / keys.length).toBeLessThan(0.35)
  expect(new Set(exams.items.map(({ code }) => code)).size).toBe(exams.items.length)
})

test('what was retired or edited is an item of the bank', () => {
  const codes = exams.items.map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining([...exams.retired, ...exams.earlier].map(({ code }) => code)))
})
