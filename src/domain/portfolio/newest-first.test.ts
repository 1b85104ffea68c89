import { expect, test } from 'vitest'
import { newestFirst } from './newest-first.ts'

test('what has no day yet comes first, then the newest; entries of one day keep their order', () => {
  const training = (id: string, completedOn?: string) => ({
    id,
    clockHours: 1,
    ...(completedOn && { completedOn }),
  })
  const entries = [
    training('march', '2025-03-04'),
    training('may', '2025-05-06'),
    training('again in march', '2025-03-04'),
    training('planned'),
  ]

  expect(newestFirst('training', entries).map(({ id }) => id)).toEqual([
    'planned',
    'may',
    'march',
    'again in march',
  ])
})
