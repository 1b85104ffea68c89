import assert from 'node:assert/strict'
import { evaluate, judgeLedger } from '../src/evaluation/evaluate.ts'
import { overallOutcome } from '../src/evaluation/judge.ts'
import { openLedger } from '../src/evaluation/ledger.ts'
import type { Edition } from '../src/standards/schema.ts'
import { figure, median, table } from './figures.ts'
import { asOf } from './sample-portfolio.ts'
import type { Section } from './section.ts'
import { threadMilliseconds } from './thread-time.ts'
import { typicalEntries, typicalNetwork } from './typical-network.ts'

const batchSize = 1000
const batches = 60

/** What a new edition would change over a whole network: figures and codes for a stream of portfolios. */
export function benchNetwork(edition: Edition, collectGarbage: () => void): Section {
  const draft = draftOf(edition)
  assertSameAsEvaluate(draft)
  judgeBatch(0, [draft])

  const heap = [heapInMegabytes(collectGarbage)]
  const rates: number[] = []
  const ratesOfBoth: number[] = []
  let judged = 0
  for (let batch = 0; batch < batches; batch += 1) {
    const isBoth = batch % 4 === 3
    const { seconds, outcomes } = judgeBatch(batch, isBoth ? [edition, draft] : [draft])
    ;(isBoth ? ratesOfBoth : rates).push(batchSize / seconds)
    judged += outcomes
    if (batch % 20 === 19) heap.push(heapInMegabytes(collectGarbage))
  }
  assert.equal(judged, batches * batchSize)
  return sectionOf(rates, ratesOfBoth, heap)
}

/** The same sheet with a few figures raised, as an association might put it to its members. */
function draftOf(edition: Edition): Edition {
  return {
    ...edition,
    edition: '2027-01',
    requirements: edition.requirements.map((requirement) => {
      if (requirement.kind === 'supervision')
        return { ...requirement, minimumHours: requirement.minimumHours + 10 }
      if (requirement.kind === 'hours') return { ...requirement, minimumHours: requirement.minimumHours + 2 }
      return requirement
    }),
  }
}

function assertSameAsEvaluate(edition: Edition): void {
  for (const portfolio of typicalNetwork(200)) {
    const judged = judgeLedger(edition, openLedger(portfolio), { asOf })
    const { outcome, findings } = evaluate(edition, portfolio, { asOf })
    assert.equal(overallOutcome(judged), outcome)
    assert.deepEqual(
      judged.map(({ requirement, tally }) => [requirement.id, tally.outcome, tally.have]),
      findings.map((finding) => [finding.requirement, finding.outcome, finding.have]),
    )
  }
}

/** Draws a batch without timing it, then judges it: time of this thread's processor, not of the clock. */
function judgeBatch(batch: number, editions: readonly Edition[]): { seconds: number; outcomes: number } {
  const portfolios = [...typicalNetwork(batchSize, batch * batchSize)]
  let outcomes = 0
  const start = threadMilliseconds()
  for (const portfolio of portfolios) {
    const ledger = openLedger(portfolio)
    const answers = editions.map((edition) => overallOutcome(judgeLedger(edition, ledger, { asOf })))
    if (answers.every((answer) => answer === 'met' || answer === 'not-met')) outcomes += 1
  }
  return { seconds: (threadMilliseconds() - start) / 1000, outcomes }
}

function heapInMegabytes(collectGarbage: () => void): number {
  collectGarbage()
  return process.memoryUsage().heapUsed / 2 ** 20
}

function sectionOf(
  rates: readonly number[],
  ratesOfBoth: readonly number[],
  heap: readonly number[],
): Section {
  const [first = Number.NaN] = heap
  const largest = Math.max(...heap.slice(1))
  return {
    title: 'A whole network under another edition',
    how: [
      `${figure(batches * batchSize)} portfolios stream by in batches of ${figure(batchSize)}, and each is read and judged under a draft of VAIMH's Mentor-Clinical sheet with higher figures: outcome, figures, counted entries and codes, without words. A typical portfolio has ${typicalEntries} entries: the mean of a mix that runs evenly from a newcomer's 8 to a complete application's 72. Drawing the portfolios is not timed. The rate is for a second of one core's own time, and the median of the batches is given; the answers are asserted equal to those of a full evaluation.`,
      'The heap is measured after a garbage collection, at the start and after every 20 batches.',
    ],
    figures: table(
      ['What', 'Figure'],
      [
        ['Portfolios a second a core, judged under the draft', figure(median(rates))],
        ['The same, judged under the present and the draft edition', figure(median(ratesOfBoth))],
        ['Heap at the start, MB', figure(first)],
        ['Heap later, MB', heap.slice(1).map(figure).join(', ')],
      ],
    ),
    budgets: [
      {
        what: 'Portfolios a second a core',
        unit: 'portfolios',
        budget: 50_000,
        measured: median(rates),
        reachedWhen: 'at-least',
      },
      {
        what: 'Largest heap of the stream against that at the start',
        unit: 'times',
        budget: 1.1,
        measured: largest / first,
        reachedWhen: 'at-most',
      },
    ],
  }
}
