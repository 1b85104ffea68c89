import { expect, test } from 'vitest'
import { createFormat } from '../../../format.ts'
import { en } from '../../../messages/en.ts'
import { tellCounts } from './tell-counts.ts'

const language = { text: en, format: createFormat('en-US') }
const aim = { name: 'Mentor-Clinical', isAim: true }

test.each([
  [
    { counts: 5, forFirst: ['Reflective supervision received'], onlyIn: undefined, because: undefined },
    { kind: 'met', words: 'Counts toward 5 requirements. For your aim: Reflective supervision received' },
  ],
  [
    { counts: 5, forFirst: ['A', 'B', 'C'], onlyIn: undefined, because: undefined },
    { kind: 'met', words: 'Counts toward 5 requirements. For your aim: A and 2 more' },
  ],
  [
    { counts: 1, forFirst: [], onlyIn: undefined, because: 'third-provider' as const },
    {
      kind: 'short',
      words: 'Counts toward 1 requirement, but none for Mentor-Clinical: a third provider',
    },
  ],
  [
    { counts: 0, forFirst: [], onlyIn: undefined, because: 'not-completed' as const },
    { kind: 'none', words: 'Counts nowhere yet: no day yet' },
  ],
  [
    { counts: 0, forFirst: [], onlyIn: undefined, because: undefined },
    { kind: 'none', words: 'Counts nowhere yet' },
  ],
  [
    { counts: 0, forFirst: [], onlyIn: 'Training altogether', because: 'other-topic' as const },
    {
      kind: 'none',
      words: 'Counts toward no requirement yet, only in “Training altogether”: another topic',
    },
  ],
])('a line tells %j', (counts, told) => {
  expect(tellCounts(counts, aim, language)).toEqual(told)
})

test('where no aim was named, the standard is the one that fits best', () => {
  const counts = { counts: 5, forFirst: ['A', 'B'], onlyIn: undefined, because: undefined }

  expect(tellCounts(counts, { ...aim, isAim: false }, language).words).toBe(
    'Counts toward 5 requirements. For Mentor-Clinical, which fits you best: A and 1 more',
  )
})
