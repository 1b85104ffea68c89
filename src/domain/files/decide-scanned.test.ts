import { expect, test } from 'vitest'
import { decideScanned } from './decide-scanned.ts'

test('a clean file becomes available', () => {
  expect(decideScanned({ kind: 'clean' })).toEqual({ state: 'available', scan: 'clean', words: null })
})

test('an infected file is refused, with what the scanner called it in plain letters', () => {
  expect(decideScanned({ kind: 'infected', found: `Win.Test\u202e\n${'x'.repeat(300)}` })).toEqual({
    state: 'refused',
    scan: 'infected',
    words: `Win.Test${'x'.repeat(192)}`,
  })
})

test('a file stays in quarantine while the scanner does not answer', () => {
  expect(decideScanned({ kind: 'no-answer' })).toEqual({ state: 'quarantined', scan: 'waiting', words: null })
})

test('without a scanner a file is available, and marked as not scanned', () => {
  expect(decideScanned({ kind: 'no-scanner' })).toEqual({
    state: 'available',
    scan: 'not-scanned',
    words: null,
  })
})
