import { addMonths, type DayNumber, partsOf } from '../standards/day.ts'

/** A stretch of days, both ends included. */
export interface Stretch {
  readonly from: DayNumber
  readonly to: DayNumber
}

/** The average length of a month, in days times 16: 30.4375. Leftover days add up to months at this rate. */
const sixteenthsOfMonth = 487

/** Stretches in order, with those that overlap or touch made one (docs/meaning.md, 2). */
export function mergeStretches(stretches: readonly Stretch[]): Stretch[] {
  if (stretches.length < 2) return stretches.map(({ from, to }) => ({ from, to }))
  const inOrder = [...stretches].sort((a, b) => a.from - b.from)
  const merged: { from: DayNumber; to: DayNumber }[] = []
  for (const { from, to } of inOrder) {
    const last = merged.at(-1)
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged
}

/** Whole months in stretches that neither overlap nor touch; leftover days of all of them add up. */
export function wholeMonthsIn(merged: readonly Stretch[]): number {
  const { months, days } = countMonths(merged)
  return months + Math.floor((days * 16) / sixteenthsOfMonth)
}

/** Months with one decimal, for the row of an entry in a finding. */
export function monthsIn(merged: readonly Stretch[]): number {
  const { months, days } = countMonths(merged)
  return months + Math.floor((days * 160) / sixteenthsOfMonth) / 10
}

/** The stretch of merged stretches that holds the day, if any. */
export function findStretch(merged: readonly Stretch[], day: DayNumber): Stretch | undefined {
  const stretch = merged[firstNotBefore(merged, day)]
  return stretch && stretch.from <= day ? stretch : undefined
}

/** What merged stretches have in common with one stretch; of very many, only the first so many. */
export function cutOut(
  merged: readonly Stretch[],
  { from, to }: Stretch,
  most = Number.POSITIVE_INFINITY,
): Stretch[] {
  const common: Stretch[] = []
  for (let place = firstNotBefore(merged, from); common.length < most; place += 1) {
    const stretch = merged[place]
    if (!stretch || stretch.from > to) break
    common.push({ from: Math.max(from, stretch.from), to: Math.min(to, stretch.to) })
  }
  return common
}

/** The place of the first merged stretch that does not end before the day; by halves, as there may be very many. */
function firstNotBefore(merged: readonly Stretch[], day: DayNumber): number {
  let low = 0
  let high = merged.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((merged[middle]?.to ?? 0) < day) low = middle + 1
    else high = middle
  }
  return low
}

/** The days that two stretches have in common, if any. */
export function overlap(left: Stretch, right: Stretch): Stretch | null {
  const from = Math.max(left.from, right.from)
  const to = Math.min(left.to, right.to)
  return from <= to ? { from, to } : null
}

/** Days common to two lists of merged stretches. */
export function intersect(left: readonly Stretch[], right: readonly Stretch[]): Stretch[] {
  const common: Stretch[] = []
  let i = 0
  let j = 0
  for (let a = left[i], b = right[j]; a && b; a = left[i], b = right[j]) {
    const both = overlap(a, b)
    if (both) common.push(both)
    if (a.to < b.to) i += 1
    else j += 1
  }
  return common
}

/** The days that merged stretches leave out. */
export function complement(merged: readonly Stretch[]): Stretch[] {
  const gaps: Stretch[] = []
  let from = Number.NEGATIVE_INFINITY
  for (const stretch of merged) {
    if (stretch.from > from) gaps.push({ from, to: stretch.from - 1 })
    from = stretch.to + 1
  }
  if (from < Number.POSITIVE_INFINITY) gaps.push({ from, to: Number.POSITIVE_INFINITY })
  return gaps
}

/** Months run from the first day to the day before the same day of a later month, clamped to the month's end. */
function countMonths(merged: readonly Stretch[]): { months: number; days: number } {
  let months = 0
  let days = 0
  for (const { from, to } of merged) {
    const [first, end] = [partsOf(from), partsOf(to + 1)]
    let whole = (end.year - first.year) * 12 + end.month - first.month
    let reached = addMonths(from, whole)
    if (reached > to + 1) {
      whole -= 1
      reached = addMonths(from, whole)
    }
    months += whole
    days += to + 1 - reached
  }
  return { months, days }
}
