import type { TrainingEntry } from '../../src/evaluation/portfolio.ts'
import type { World } from './shapes.ts'
import { carries, trainingCode } from './training.ts'

/** One of the figures that share hours, in the order of the sheet. */
export interface Share {
  readonly requirement: string
  readonly topic: string
  readonly need: number
}

export const virginiaShares: readonly Share[] = [
  { requirement: 'training-imh', topic: 'relationship-based', need: 30 },
  { requirement: 'training-rsc', topic: 'rsc-provision', need: 15 },
  { requirement: 'training-dei', topic: 'dei', need: 3 },
]

/** The finest step in which hours are tried; portfolios given to this evaluator use quarter hours. */
const stepsInAnHour = 4

/**
 * Tries every way to write all the hours as one number for each figure, keeps those that the entries can
 * really fill, and answers the best: most hours within the needs, most figures met, then the sheet's order.
 */
export function shareHours(shares: readonly Share[], world: World): number[] {
  const entries = (world.portfolio.training ?? []).filter((entry) => trainingCode(world, entry) === null)
  const canFill = fillable(shares, entries)
  let best: { totals: number[]; score: number[] } | null = null
  for (const totals of splits(canFill.all, shares.length)) {
    if (!canFill.with(totals)) continue
    const score = scoreOf(totals, shares)
    if (best === null || isBetter(score, best.score)) best = { totals, score }
  }
  return (best?.totals ?? shares.map(() => 0)).map((steps) => steps / stepsInAnHour)
}

/** Whether the totals can be filled: hours that only some figures can take must find room in those figures. */
function fillable(shares: readonly Share[], entries: readonly TrainingEntry[]) {
  const groups = subsets(shares.map((_, index) => index)).map((members) => {
    const outside = shares.filter((_, index) => !members.includes(index)).map(({ topic }) => topic)
    const inside = shares.filter((_, index) => members.includes(index)).map(({ topic }) => topic)
    const bound = entries.filter((entry) => carries(entry, inside) && !carries(entry, outside))
    return { members, steps: stepsOf(bound) }
  })
  const all = stepsOf(
    entries.filter((entry) =>
      carries(
        entry,
        shares.map(({ topic }) => topic),
      ),
    ),
  )
  const withTotals = (totals: readonly number[]) =>
    groups.every(({ members, steps }) => totalOf(members.map((index) => totals[index] ?? 0)) >= steps)
  return { all, with: withTotals }
}

function scoreOf(totals: readonly number[], shares: readonly Share[]): number[] {
  const needs = shares.map(({ need }) => need * stepsInAnHour)
  const capped = totals.map((total, index) => Math.min(total, needs[index] ?? 0))
  const met = totals.filter((total, index) => total >= (needs[index] ?? 0)).length
  return [totalOf(capped), met, ...capped, ...totals]
}

/** Whether the first list comes later in the order of numbers, place by place. */
export function isBetter(left: readonly number[], right: readonly number[]): boolean {
  for (const [index, number] of left.entries()) {
    const other = right[index] ?? Number.NEGATIVE_INFINITY
    if (number !== other) return number > other
  }
  return false
}

/** Every way to write `total` as a sum of so many whole numbers. */
export function* splits(total: number, parts: number): Generator<number[]> {
  if (parts === 1) return yield [total]
  for (let first = 0; first <= total; first += 1) {
    for (const rest of splits(total - first, parts - 1)) yield [first, ...rest]
  }
}

function subsets(members: readonly number[]): number[][] {
  const [first, ...others] = members
  if (first === undefined) return [[]]
  return subsets(others).flatMap((set) => [set, [first, ...set]])
}

function stepsOf(entries: readonly TrainingEntry[]): number {
  return Math.round(totalOf(entries.map(({ clockHours }) => clockHours * stepsInAnHour)))
}

function totalOf(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
