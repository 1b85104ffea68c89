// Adds up what the test runners say in their JSON reports. A run that failed without
// a failed test of its own (a file that does not load, a runner that stops) counts as one.

/** Counts of Vitest's `--reporter=json`. A file that fails as a whole is one failure. */
export function countVitest(report) {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  )
  const failures = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map((test) => ({ test: `${name} > ${test.fullName}`, why: firstLine(test.failureMessages[0]) })),
  )
  const broken = brokenFiles.map(({ name, message }) => ({ test: name, why: firstLine(message) }))
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [...failures, ...broken],
  }
}

/**
 * Counts of Playwright's `--reporter=json`. A test that passes on a second try has passed.
 * @param {{stats: Record<string, number>, errors: {message?: string}[], suites?: object[]}} report
 */
export function countPlaywright({ stats, errors, suites = [] }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    failures: [
      ...suites.flatMap(failedSpecs),
      ...errors.map(({ message }) => ({ test: 'browser', why: firstLine(message) })),
    ],
  }
}

function failedSpecs({ suites = [], specs = [] }) {
  const failed = specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected')
      .map(({ projectName, results }) => ({
        test: `${file} > ${title} (${projectName})`,
        why: firstLine(results.at(-1)?.error?.message),
      })),
  )
  return [...failed, ...suites.flatMap(failedSpecs)]
}

function firstLine(text = '') {
  return text.trim().split('\n')[0]
}

/** The counts of a step that ended with `status`: a bad end is never without a failure. */
export function settle(counts, status) {
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** Each failed test with the first line of its reason, to be read at the end of a long run. */
export function failureLines(steps) {
  return steps.flatMap(({ failures = [] }) =>
    failures.map(({ test, why }) => `failed: ${test}\n        ${why}`),
  )
}

/** The closing line of the whole run. */
export function closingLine(steps) {
  const sum = (name) => steps.reduce((total, counts) => total + counts[name], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
