import type { RscMonth, RscPart } from '../../../evaluation/rsc-time-line.ts'

/** One bar of the chart: a month, a quarter, or as many years as it takes to keep the chart readable. */
interface Bin {
  /** The first month, `YYYY-MM`. */
  readonly month: string
  readonly parts: readonly RscPart[]
}

export interface BinnedMonths {
  readonly monthsPerBin: number
  readonly bins: readonly Bin[]
}

const mostBins = 36
const sizes = [1, 3, 12, 60, 120, 600, 1200, 6000]

/** Every bin from the first month to the last, empty ones too, and never more than can be read at once. */
export function binMonths(months: readonly RscMonth[]): BinnedMonths {
  const counts = months.map(({ month }) => countOf(month))
  const [first, last] = [Math.min(...counts), Math.max(...counts)]
  const monthsPerBin = sizes.find((size) => binOf(last, size) - binOf(first, size) < mostBins) ?? 12_000

  const parts = new Map<number, RscPart[]>()
  for (const { month, parts: own } of months) {
    const bin = binOf(countOf(month), monthsPerBin)
    parts.set(bin, own.reduce(add, parts.get(bin) ?? []))
  }
  const start = binOf(first, monthsPerBin)
  const length = binOf(last, monthsPerBin) - start + 1
  const bins = Array.from({ length }, (_, position) => ({
    month: monthOf((start + position) * monthsPerBin),
    parts: parts.get(start + position) ?? [],
  }))
  return { monthsPerBin, bins }
}

/** Where a month lies on the axis, in bins from its left end; fractions within a bin. */
export function positionOf(month: string, { bins, monthsPerBin }: BinnedMonths): number {
  return (countOf(month) - countOf(bins[0]?.month ?? month)) / monthsPerBin
}

function add(parts: RscPart[], part: RscPart): RscPart[] {
  const rest = parts.filter((each) => each.provider !== part.provider || each.counted !== part.counted)
  const same = parts.find((each) => each.provider === part.provider && each.counted === part.counted)
  const hours = (Math.round((same?.hours ?? 0) * 1e6) + Math.round(part.hours * 1e6)) / 1e6
  return [...rest, { ...part, hours }]
}

function binOf(count: number, size: number): number {
  return Math.floor(count / size)
}

function countOf(month: string): number {
  return +month.slice(0, 4) * 12 + (+month.slice(5, 7) - 1)
}

function monthOf(count: number): string {
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}
