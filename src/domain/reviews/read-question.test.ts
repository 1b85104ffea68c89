import { expect, test } from 'vitest'
import { readQuestion } from './read-question.ts'

test('each paragraph is one thing that is asked, with its own lines', () => {
  expect(readQuestion('Which month\r\nwas it?\r\n\r\n \r\nWho was there?', [])).toEqual({
    items: ['Which month\nwas it?', 'Who was there?'],
  })
})

test('a question says something, ends somewhere, and names no reviewer', () => {
  expect(readQuestion(' \n\n ', [])).toEqual({ fault: 'nothing-asked' })
  expect(readQuestion('a'.repeat(5_001), [])).toEqual({ fault: 'too-long' })
  expect(readQuestion('Ben Cole wonders which month it was.', ['Ben Cole'])).toEqual({
    fault: 'names-reviewer',
  })
})
