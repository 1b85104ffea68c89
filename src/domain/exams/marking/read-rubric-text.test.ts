import { describe, expect, test } from 'vitest'
import { readRubricText, writeRubricText } from './read-rubric-text.ts'
import { highestOf, levelAt, shareOf, totalOf } from './rubric.ts'

const text = `# Safety first
0: Does not speak of safety.
2: Names a risk and who is told.

# Listening
0: Gives advice at once.
1: Asks before advising.
3: Stays with the feeling and asks.`

describe('a rubric as text', () => {
  test('is read with its lines and levels, and written as it was', () => {
    const { rubric } = readRubricText(text)

    expect(rubric?.lines.map(({ id, levels }) => [id, levels.map(({ points }) => points)])).toEqual([
      ['safety-first', [0, 2]],
      ['listening', [0, 1, 3]],
    ])
    expect(rubric && writeRubricText(rubric)).toBe(text)
  })

  test('every fault is told with its line', () => {
    const faulty = '2: Before any title\n# Safety\n2: Good\n1: Falls back\nnot a level\n# Safety\n0: Only one'

    expect(readRubricText(faulty).faults).toEqual(
      [
        { line: 1, problem: 'no-title' },
        { line: 4, problem: 'points-not-rising' },
        { line: 5, problem: 'not-a-level' },
        { line: 2, problem: 'too-few-levels' },
        { line: 6, problem: 'too-few-levels' },
        { line: 6, problem: 'same-title' },
      ].toSorted((one, other) => one.line - other.line),
    )
  })

  test('nothing at all is no rubric', () => {
    expect(readRubricText('\n')).toEqual({ rubric: null, faults: [{ line: 0, problem: 'empty' }] })
  })
})

test('points come to a total, a share of the most, and a level in words', () => {
  const { rubric } = readRubricText(text)
  if (!rubric) throw new Error('The rubric of this test can be read.')
  const [, listening] = rubric.lines
  const marks = { one: { 'safety-first': 2, listening: 1 }, two: { 'safety-first': 0, listening: 3 } }

  expect(highestOf(rubric)).toBe(5)
  expect(totalOf(marks)).toBe(6)
  expect(shareOf(6, rubric, 2)).toBe(0.6)
  expect(listening && levelAt(listening, 2.5)?.text).toBe('Asks before advising.')
})
