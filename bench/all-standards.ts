import assert from 'node:assert/strict'
import { Bench } from 'tinybench'
import { evaluateAll } from '../src/evaluation/evaluate.ts'
import type { Portfolio } from '../src/evaluation/portfolio.ts'
import type { StandardsLibrary } from '../src/standards/load-standards.ts'
import { figure, median, quantile, table } from './figures.ts'
import { createOwnSpeed, type OwnSpeed } from './own-speed.ts'
import { asOf, samplePortfolio } from './sample-portfolio.ts'
import type { Section } from './section.ts'
import { threadMilliseconds } from './thread-time.ts'

const entries = 300
const patience = 60_000
const seeds = [1, 2, 3, 4, 5, 6, 7, 8]

/** A large portfolio against every standard at once, each finding with its reasons. */
export async function benchAllStandards(library: StandardsLibrary): Promise<Section> {
  const editions = library.listInForce(asOf)
  const portfolios = (inDoubt: boolean) =>
    seeds.map((seed) => samplePortfolio({ seed, entries, progress: 0.9, inDoubt }))
  const evaluateOne = (portfolio: Portfolio) => evaluateAll(editions, portfolio, { asOf })

  for (const portfolio of portfolios(true)) {
    const evaluations = evaluateOne(portfolio)
    assert.equal(evaluations.length, editions.length)
    assert.deepEqual(evaluateOne(portfolio), evaluations, 'the same portfolio got two different evaluations')
  }

  const speed = await createOwnSpeed({ forAll: patience })
  const certain = await millisecondsOf(portfolios(false), evaluateOne, speed)
  const doubtful = await millisecondsOf(portfolios(true), evaluateOne, speed)
  return {
    title: 'One large portfolio against every standard',
    how: [
      `A portfolio of ${entries} entries is evaluated against all ${editions.length} standards in force, with the reason, the remedy and every entry of every finding, from the checked document to the finished findings. A sample is the mean of ${seeds.length} portfolios in turn. In the second row each portfolio also holds a provider of unknown standing and a degree without a level, so that every standard is judged in several ways to find out what waits for a person.`,
      speed.tell(),
    ],
    figures: table(
      ['Portfolio', 'Median, ms', 'p95, ms'],
      [
        ['Without doubt', figure(median(certain)), figure(quantile(certain, 0.95))],
        ['With two doubts', figure(median(doubtful)), figure(quantile(doubtful, 0.95))],
      ],
    ),
    budgets: [
      budgetOf(`${entries} entries, every standard, without doubt: median`, median(certain)),
      budgetOf(`${entries} entries, every standard, with two doubts: median`, median(doubtful)),
    ],
  }
}

function budgetOf(what: string, measured: number) {
  return { what, unit: 'ms', budget: 5, measured, reachedWhen: 'at-most' } as const
}

/** Milliseconds for each portfolio, a sample being one turn of all of them: a clock of processor time ticks too slowly for one. */
async function millisecondsOf(
  portfolios: readonly Portfolio[],
  run: (portfolio: Portfolio) => unknown,
  speed: OwnSpeed,
): Promise<readonly number[]> {
  const bench = new Bench({ now: threadMilliseconds, warmupTime: 1500, time: 5000, retainSamples: true })
  const turn = () => {
    for (const portfolio of portfolios) run(portfolio)
  }
  bench.add('evaluate', turn, { beforeEach: speed.wait })
  const [task] = await bench.run()
  assert.equal(task?.result.state, 'completed')
  return task.result.latency.samples?.map((turn) => turn / portfolios.length) ?? []
}
