import assert from 'node:assert/strict'
import { evaluateAll } from '../src/evaluation/evaluate.ts'
import type { Finding } from '../src/evaluation/finding.ts'
import type { Portfolio } from '../src/evaluation/portfolio.ts'
import type { Edition } from '../src/standards/schema.ts'
import { figure, table } from './figures.ts'
import { growingShapes } from './growing-shapes.ts'
import { asOf } from './sample-portfolio.ts'
import type { Section } from './section.ts'
import { threadMilliseconds } from './thread-time.ts'

const sizes = [100, 1000, 10_000, 100_000]
const entriesOfSample = 50_000
const samples = 2

/** The power of the size by which the time grows: 1 is linear, sorting has 1.1 in this range, a loop within a loop 2. */
const highestOrder = 1.25

interface Row {
  readonly shape: string
  readonly perEntry: readonly number[]
  /** How much dearer an entry gets from 1,000 to 100,000, and the same for reading the document from JSON. */
  readonly growth: number
  readonly growthOfReading: number
}

/** Time per entry from 100 to 100,000 entries, in shapes that would show a loop within a loop. */
export function benchGrowth(editions: readonly Edition[]): Section {
  const rows = Object.entries(growingShapes).map(([shape, make]) => rowOf(shape, sizes.map(make), editions))
  const orders = rows.map(({ growth, growthOfReading }) => orderOf(growth / Math.max(1, growthOfReading)))
  return {
    title: 'From 100 to 100,000 entries',
    how: [
      `Portfolios in several shapes are evaluated against ${editions.map(({ standard }) => standard).join(' and ')}, with reasons. Each is evaluated until ${figure(entriesOfSample)} entries have passed, or once where it has more; the fastest of ${samples} such samples counts.`,
      'Growth is the cost of an entry among 100,000 against among 1,000. What does not fit into the caches of a processor is slower on any machine, so the growth of something known to be linear, reading the same document with JSON.parse, is measured beside it. The order of growth is the power of the size by which the time grows beyond that: 1 is linear, sorting alone has 1.1 in this range, and a loop within a loop has 2.',
    ],
    figures: table(
      [
        'Shape',
        ...sizes.map((size) => `${size.toLocaleString('en-US')} entries, µs each`),
        'Growth',
        'Growth of JSON.parse',
      ],
      rows.map(({ shape, perEntry, growth, growthOfReading }) => [
        shape,
        ...[...perEntry, growth, growthOfReading].map(figure),
      ]),
    ),
    budgets: [
      {
        what: 'Order of growth up to 100,000 entries, worst shape',
        unit: '',
        budget: highestOrder,
        measured: Math.max(...orders),
        reachedWhen: 'at-most',
      },
    ],
  }
}

function rowOf(shape: string, portfolios: readonly Portfolio[], editions: readonly Edition[]): Row {
  const perEntry = portfolios.map((portfolio, index) => {
    const evaluateOnce = () => evaluateAll(editions, portfolio, { asOf })
    const size = sizes[index] ?? 1
    assert.ok(evaluateOnce().every(({ evaluation }) => namesMostEntries(evaluation.findings, size)))
    return microsecondsPerEntry(size, evaluateOnce)
  })
  const reading = portfolios.map((portfolio, index) => {
    const text = JSON.stringify(portfolio)
    return microsecondsPerEntry(sizes[index] ?? 1, () => JSON.parse(text))
  })
  return { shape, perEntry, growth: growthOf(perEntry), growthOfReading: growthOf(reading) }
}

function growthOf([, thousand = Number.NaN, , hundredThousand = Number.NaN]: readonly number[]): number {
  return hundredThousand / thousand
}

function orderOf(growth: number): number {
  return 1 + Math.log(growth) / Math.log(100)
}

/** The best of several samples, each long enough for a clock of processor time that ticks slowly. */
function microsecondsPerEntry(size: number, run: () => unknown): number {
  const runs = Math.max(1, Math.round(entriesOfSample / size))
  let fastest = Number.POSITIVE_INFINITY
  for (let sample = 0; sample < samples; sample += 1) {
    const start = threadMilliseconds()
    for (let count = 0; count < runs; count += 1) run()
    fastest = Math.min(fastest, threadMilliseconds() - start)
  }
  return (fastest * 1000) / (runs * size)
}

/** A sane answer speaks of most entries of the portfolio in some finding. */
function namesMostEntries(findings: readonly Finding[], size: number): boolean {
  const named = findings.map(({ counted, notCounted }) => counted.length + notCounted.length)
  return Math.max(...named) >= size * 0.5
}
