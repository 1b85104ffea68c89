import { expect, test } from 'vitest'
import { keptFields, readVerdicts } from './read-verdicts.ts'

test('what is not marked is confirmed, and what is marked is in doubt for its reason', () => {
  const fields = { doubt: ['s2'], 'reason-s2': [' We met for an hour. '], 'reason-s1': ['  '] }

  expect(readVerdicts(fields, ['s1', 's2'])).toEqual({
    verdicts: [
      { entryId: 's1', verdict: 'confirmed', reason: null },
      { entryId: 's2', verdict: 'doubtful', reason: 'We met for an hour.' },
    ],
  })
})

test('a doubt without a reason, a reason without a doubt and a novel are refused together', () => {
  const fields = { doubt: ['s1', 's3'], 'reason-s2': ['Hm.'], 'reason-s3': ['x'.repeat(1001)] }

  expect(readVerdicts(fields, ['s1', 's2', 's3'])).toEqual({
    faults: [
      { entryId: 's1', code: 'reason-missing' },
      { entryId: 's2', code: 'doubt-missing' },
      { entryId: 's3', code: 'too-long' },
    ],
  })
})

test('sessions that were not asked about are not answered', () => {
  expect(readVerdicts({ doubt: ['other'], 'reason-other': ['No.'] }, ['s1'])).toEqual({
    verdicts: [{ entryId: 's1', verdict: 'confirmed', reason: null }],
  })
})

test('half-way only the fields of the form are kept', () => {
  const fields = { doubt: ['s1', 'other'], 'reason-s1': ['Hm.'], 'reason-other': ['x'], formToken: ['y'] }

  expect(keptFields(fields, ['s1', 's2'])).toEqual({ doubt: ['s1'], 'reason-s1': ['Hm.'] })
})
