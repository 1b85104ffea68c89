import type { Portfolio } from '../src/evaluation/portfolio.ts'
import { samplePortfolio } from './sample-portfolio.ts'

const fewest = 8
const most = 72

/** A typical portfolio has this many entries: the middle between a newcomer's and a complete application's. */
export const typicalEntries = (fewest + most) / 2

/**
 * The portfolios of a network, one at a time: as many newcomers as people halfway and complete applicants.
 * A complete one has 40 sessions of reflective supervision, some 17 trainings, and the rest.
 */
export function* typicalNetwork(count: number, firstSeed = 0): Generator<Portfolio> {
  const steps = 100
  for (let index = 0; index < count; index += 1) {
    const progress = (index % steps) / (steps - 1)
    const entries = Math.round(fewest + progress * (most - fewest))
    yield samplePortfolio({ seed: firstSeed + index, entries, progress, inDoubt: false })
  }
}
