import type { TrainingEntry } from '../../src/evaluation/portfolio.ts'
import { isBetter, type Share, splits } from './additive.ts'

const stepsInAnHour = 4

/**
 * The totals of the best allocation, by writing out for every entry every way to split its quarter hours among
 * its topics. A second way to the answer of `shareHours`; for a handful of hours only.
 */
export function allocateByHand(shares: readonly Share[], entries: readonly TrainingEntry[]): number[] {
  let best: { score: number[]; totals: number[] } | null = null
  for (const totals of allocations(shares, entries)) {
    const capped = totals.map((total, index) => Math.min(total, (shares[index]?.need ?? 0) * stepsInAnHour))
    const filled = capped.reduce((sum, steps) => sum + steps, 0)
    const met = shares.filter(({ need }, index) => (totals[index] ?? 0) >= need * stepsInAnHour).length
    const score = [filled, met, ...capped, ...totals]
    if (best === null || isBetter(score, best.score)) best = { score, totals }
  }
  return (best?.totals ?? []).map((steps) => steps / stepsInAnHour)
}

function* allocations(
  shares: readonly Share[],
  [entry, ...others]: readonly TrainingEntry[],
): Generator<number[]> {
  if (entry === undefined) return yield shares.map(() => 0)
  const open = shares.flatMap(({ topic }, index) => ((entry.topics ?? []).includes(topic) ? [index] : []))
  for (const rest of allocations(shares, others)) {
    if (open.length === 0) yield rest
    else
      for (const split of splits(entry.clockHours * stepsInAnHour, open.length))
        yield added(rest, open, split)
  }
}

function added(totals: readonly number[], places: readonly number[], split: readonly number[]): number[] {
  return totals.map((total, index) => total + (split[places.indexOf(index)] ?? 0))
}
