import assert from 'node:assert/strict'
import { evaluateAll } from '../src/evaluation/evaluate.ts'
import type { Portfolio } from '../src/evaluation/portfolio.ts'
import type { Edition } from '../src/standards/schema.ts'
import { figure, table } from './figures.ts'
import { growingShapes } from './growing-shapes.ts'
import { asOf } from './sample-portfolio.ts'
import type { Section } from './section.ts'

const sizes = [100, 1000, 10_000, 100_000]

/** Sorting alone makes 100,000 entries cost 1.7 times as much each as 1,000; the rest is for memory farther away. */
const mostGrowth = 2.5

/** Time per entry from 100 to 100,000 entries, in shapes that would show a loop within a loop. */
export function benchGrowth(editions: readonly Edition[]): Section {
  const rows = Object.entries(growingShapes).map(([shape, make]) => ({
    shape,
    perEntry: sizes.map((size) => microsecondsPerEntry(make(size), size, editions)),
  }))
  const growths = rows.map(({ perEntry: [, thousand = Number.NaN, , most = Number.NaN] }) => most / thousand)
  return {
    title: 'From 100 to 100,000 entries',
    how: [
      `Portfolios of ${editions.length} standards' worth of work (${editions.map(({ standard }) => standard).join(', ')}), with reasons, in several shapes. The fastest of several runs is taken, and divided by the number of entries. What an evaluation costs whatever the portfolio shows in the column for 100 entries; growth is from 1,000 to 100,000.`,
    ],
    figures: table(
      ['Shape', ...sizes.map((size) => `${size.toLocaleString('en-US')} entries, µs each`), 'Growth'],
      rows.map(({ shape, perEntry }, index) => [
        shape,
        ...perEntry.map(figure),
        figure(growths[index] ?? Number.NaN),
      ]),
    ),
    budgets: [
      {
        what: 'Cost of an entry among 100,000 against among 1,000, worst shape',
        unit: 'times',
        budget: mostGrowth,
        measured: Math.max(...growths),
        reachedWhen: 'at-most',
      },
    ],
  }
}

function microsecondsPerEntry(portfolio: Portfolio, size: number, editions: readonly Edition[]): number {
  const runs = Math.max(3, Math.min(60, 30_000 / size))
  let fastest = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    const evaluations = evaluateAll(editions, portfolio, { asOf })
    fastest = Math.min(fastest, performance.now() - start)
    assert.ok(evaluations.every(({ evaluation }) => namesAllEntries(evaluation.findings, size)))
  }
  return (fastest * 1000) / size
}

/** A sane answer speaks of most entries of the portfolio in some finding. */
function namesAllEntries(
  findings: readonly { readonly counted: readonly unknown[]; readonly notCounted: readonly unknown[] }[],
  size: number,
): boolean {
  const most = Math.max(...findings.map(({ counted, notCounted }) => counted.length + notCounted.length))
  return most >= size * 0.5
}
