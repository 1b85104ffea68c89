import { expect, test } from 'vitest'
import { closingLine, countPlaywright, countVitest, settle } from '../scripts/count-tests.js'

const unitReport = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }

test('unit tests are counted, pending ones as skipped', () => {
  const testResults = [{ status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] }]
  expect(countVitest({ ...unitReport, testResults })).toEqual({ passed: 5, failed: 1, skipped: 3 })
})

test('a file that does not load is a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }]
  expect(countVitest({ ...unitReport, numFailedTests: 0, testResults })).toEqual({
    passed: 5,
    failed: 1,
    skipped: 3,
  })
})

test('a browser test that passes on its second try has passed; an error outside of tests is a failure', () => {
  const stats = { expected: 7, flaky: 1, unexpected: 2, skipped: 3 }
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 8, failed: 3, skipped: 3 })
})

test('a step that ends badly without a failed test is one failure', () => {
  const counts = { passed: 4, failed: 0, skipped: 0 }
  expect(settle(counts, 1)).toEqual({ passed: 4, failed: 1, skipped: 0 })
  expect(settle(counts, null)).toEqual({ passed: 4, failed: 1, skipped: 0 })
  expect(settle({ ...counts, failed: 2 }, 1)).toEqual({ passed: 4, failed: 2, skipped: 0 })
  expect(settle(counts, 0)).toEqual(counts)
})

test('the closing line adds all steps up and names skipped tests only where there are any', () => {
  const steps = [
    { passed: 0, failed: 1, skipped: 0 },
    { passed: 4, failed: 0, skipped: 2 },
  ]
  expect(closingLine(steps)).toBe('4 passed, 1 failed, 2 skipped')
  expect(closingLine(steps.map((counts) => ({ ...counts, skipped: 0 })))).toBe('4 passed, 1 failed')
})
