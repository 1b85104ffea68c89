import { expect, test } from 'vitest'
import { closingLine, countPlaywright, countVitest, failureLines, settle } from '../scripts/count-tests.js'

const aFailedTest = {
  status: 'failed',
  fullName: 'adds up',
  failureMessages: ['Error: 1 is not 2\n    at a.ts:3'],
}
const unitReport = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }

test('unit tests are counted, pending ones as skipped', () => {
  const testResults = [
    { name: 'a.test.ts', status: 'failed', assertionResults: [{ status: 'passed' }, aFailedTest] },
  ]
  expect(countVitest({ ...unitReport, testResults })).toMatchObject({ passed: 5, failed: 1, skipped: 3 })
})

test('a file that does not load is a failure', () => {
  const testResults = [
    { name: 'a.test.ts', status: 'failed', message: 'No such module', assertionResults: [] },
  ]
  expect(countVitest({ ...unitReport, numFailedTests: 0, testResults })).toMatchObject({
    passed: 5,
    failed: 1,
    skipped: 3,
  })
})

test('a browser test that passes on its second try has passed; an error outside of tests is a failure', () => {
  const stats = { expected: 7, flaky: 1, unexpected: 2, skipped: 3 }
  expect(countPlaywright({ stats, errors: [{}] })).toMatchObject({ passed: 8, failed: 3, skipped: 3 })
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

test('every failed test is named at the end, with the first line of its reason', () => {
  const unit = countVitest({
    ...unitReport,
    testResults: [
      { name: 'a.test.ts', status: 'failed', assertionResults: [aFailedTest] },
      { name: 'b.test.ts', status: 'failed', message: 'No such module', assertionResults: [] },
    ],
  })
  const broken = { title: 'signs in', file: 'in.spec.ts' }
  const failed = {
    status: 'unexpected',
    projectName: 'phone',
    results: [{ error: { message: 'Too late\nat 4' } }],
  }
  const browser = countPlaywright({
    stats: { expected: 1, flaky: 0, unexpected: 1, skipped: 0 },
    errors: [{ message: 'No server' }],
    suites: [{ suites: [{ specs: [{ ...broken, tests: [failed, { status: 'expected' }] }] }] }],
  })
  expect(failureLines([{ passed: 1, failed: 0, skipped: 0 }, unit, browser])).toEqual([
    'failed: a.test.ts > adds up\n        Error: 1 is not 2',
    'failed: b.test.ts\n        No such module',
    'failed: in.spec.ts > signs in (phone)\n        Too late',
    'failed: browser\n        No server',
  ])
})
