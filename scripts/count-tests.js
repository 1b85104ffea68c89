// Adds up what the test runners say in their JSON reports. A run that failed without
// a failed test of its own (a file that does not load, a runner that stops) counts as one.

/** Counts of Vitest's `--reporter=json`. A file that fails as a whole is one failure. */
export function countVitest(report) {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** Counts of Playwright's `--reporter=json`. A test that passes on a second try has passed. */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }
}

/** The counts of a step that ended with `status`: a bad end is never without a failure. */
export function settle(counts, status) {
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** The closing line of the whole run. */
export function closingLine(steps) {
  const sum = (name) => steps.reduce((total, counts) => total + counts[name], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
