import { expect, test } from 'vitest'
import { decideScanned } from './decide-scanned.ts'

test('a clean file becomes available', () => {
  expect(decideScanned({ kind: 'clean' })).toEqual({ state: 'available', scan: 'clean' })
})

test('an infected file is refused', () => {
  expect(decideScanned({ kind: 'infected' })).toEqual({ state: 'refused', scan: 'infected' })
})

test('a file stays in quarantine while the scanner does not answer', () => {
  expect(decideScanned({ kind: 'no-answer' })).toEqual({ state: 'quarantined', scan: 'waiting' })
})

test('without a scanner a file is available, and marked as not scanned', () => {
  expect(decideScanned({ kind: 'no-scanner' })).toEqual({ state: 'available', scan: 'not-scanned' })
})
