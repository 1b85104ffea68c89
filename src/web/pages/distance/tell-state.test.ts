import { expect, test } from 'vitest'
import type { Finding } from '../../../evaluation/finding.ts'
import { createFormat } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { tellState } from './tell-state.ts'

const language = { text: en, format: createFormat('en-US') }

function stateOf(fields: Partial<Finding>) {
  const finding: Finding = {
    requirement: 'rsc-hours',
    outcome: 'not-met',
    have: 42,
    need: 50,
    unit: 'hours',
    title: 'Reflective supervision received',
    reason: '',
    remedy: '',
    clause: 'Reflective supervision',
    counted: [],
    notCounted: [],
    ...fields,
  }
  return tellState(finding, undefined, language)
}

test('what is short is told in figures', () => {
  expect(stateOf({})).toEqual({ kind: 'short', words: '8 hours short' })
  expect(stateOf({ have: 49 })).toEqual({ kind: 'short', words: '1 hour short' })
})

test('a little short is never told as nothing', () => {
  expect(stateOf({ have: 49.999 })).toEqual({ kind: 'short', words: '0.01 hours short' })
})

test('a figure that is reached and was judged not met is not short of anything', () => {
  expect(stateOf({ have: 50 })).toEqual({ kind: 'short', words: 'Not met' })
})

test('nothing yet has not started; a paper that is not there is missing', () => {
  expect(stateOf({ have: 0 })).toEqual({ kind: 'none', words: 'Not started' })
  expect(stateOf({ have: 0, need: 1, unit: 'signatures' })).toEqual({ kind: 'none', words: 'Missing' })
})

test('met, advice and what waits have a word each', () => {
  const words = (['met', 'advice', 'needs-judgement'] as const).map((outcome) => stateOf({ outcome }).words)

  expect(words).toEqual(['Met', 'Good to know', 'A person decides'])
})
