import { expect, test } from 'vitest'
import { hasMarkup, readText, tidyText } from './read-text.ts'

test('headings, paragraphs and lists are told apart', () => {
  const body = `# Our promise
We say what we do.

We listen
and write down.

- Rest
- Ask,
  and ask again
* Tell somebody

With a lead:
- One

## Last
Goodbye.`

  expect(readText(body)).toEqual([
    { kind: 'heading', text: 'Our promise' },
    { kind: 'paragraph', lines: ['We say what we do.'] },
    { kind: 'paragraph', lines: ['We listen', 'and write down.'] },
    { kind: 'list', items: ['Rest', 'Ask, and ask again', 'Tell somebody'] },
    { kind: 'paragraph', lines: ['With a lead:'] },
    { kind: 'list', items: ['One'] },
    { kind: 'heading', text: 'Last' },
    { kind: 'paragraph', lines: ['Goodbye.'] },
  ])
})

test('what looks like a mark in the middle of a line stays text', () => {
  expect(readText('A - B # C\n#hash and -dash')).toEqual([
    { kind: 'paragraph', lines: ['A - B # C', '#hash and -dash'] },
  ])
})

test('nothing is left of blank lines alone', () => {
  expect(readText('\n \n\n')).toEqual([])
})

test('one kind of line end is kept, and no blanks at the ends of lines or of the text', () => {
  expect(tidyText('\uFEFF\r\n\r\nOne  \r\n\tTwo\rThree \n\n')).toBe('One\n\tTwo\nThree')
})

test('markup is found, and a comparison is none', () => {
  const found = ['<b>', 'a </p>', '<!-- x', '<?php', '<SCRIPT'].map(hasMarkup)
  expect([...found, hasMarkup('hours < 5 and > 3, <3')]).toEqual([true, true, true, true, true, false])
})
