import { expect, test } from 'vitest'
import { type ListLine, viewList } from './list-view.ts'

const line = (on: string | null, hours: number): ListLine => ({
  ...{ id: `${on}`, label: 'Session', when: '', on, hours, counts: undefined },
})

test('hours whose day is still to come are told apart, in all and in each year', () => {
  const lines = [
    line('2025-12-01', 10),
    line('2026-11-23', 2),
    line('2026-11-24', 1.5),
    line('2027-01-05', 3),
    line(null, 4),
  ]
  const list = viewList(lines, { words: '', page: 1, today: '2026-11-23' })

  expect([list.hours, list.hoursAhead]).toEqual([20.5, 4.5])
  expect(list.years.map(({ year, hours, hoursAhead }) => [year, hours, hoursAhead])).toEqual([
    [null, 4, 0],
    ['2027', 3, 3],
    ['2026', 3.5, 1.5],
    ['2025', 10, 0],
  ])
})
