import { expect, test } from 'vitest'
import { highestOf, levelAt, rubricFrom, totalOf } from './rubric.ts'

const rubric = rubricFrom([
  { points: 4, label: 'Strong', text: 'Stays with the feeling and asks.' },
  { points: 0, label: 'Absent', text: 'Gives advice at once.' },
  { points: 2, label: 'Fair', text: 'Asks before advising.' },
])

test('levels of an item become one line, the lowest first', () => {
  expect(rubric.lines.map(({ id, levels }) => [id, levels.map(({ points }) => points)])).toEqual([
    ['answer', [0, 2, 4]],
  ])
  expect(highestOf(rubric)).toBe(4)
})

test('points that lie between two levels stand for the lower one', () => {
  const [line] = rubric.lines
  expect(line && levelAt(line, 3.5)?.label).toBe('Fair')
})

test('the total is over every answer and line', () => {
  expect(totalOf({ one: { answer: 2 }, two: { answer: 4, more: 1 } })).toBe(7)
})
