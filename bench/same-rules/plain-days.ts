/** Days and months in plain code of the bench's own, so that it does not borrow what it measures. */

const millisecondsPerDay = 86_400_000
const daysPerMonth = 30.4375

export interface Span {
  readonly from: number
  readonly to: number
}

export function dayOf(text: string): number {
  return Date.parse(text) / millisecondsPerDay
}

/** Spans in order, with those that overlap or touch made one. */
export function merge(spans: readonly Span[]): Span[] {
  const merged: { from: number; to: number }[] = []
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged[merged.length - 1]
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged
}

/** Calendar months of merged spans; what is left over of each adds up at 30.4375 days a month. */
export function monthsIn(spans: readonly Span[]): number {
  let months = 0
  let days = 0
  for (const { from, to } of merge(spans)) {
    const start = new Date(from * millisecondsPerDay)
    const end = new Date((to + 1) * millisecondsPerDay)
    let whole = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth()
    if (monthsLater(start, whole) > to + 1) whole -= 1
    months += whole
    days += to + 1 - monthsLater(start, whole)
  }
  return months + Math.floor(days / daysPerMonth)
}

export function isCovered(spans: readonly Span[], { from, to }: Span): boolean {
  return spans.some((span) => span.from <= from && to <= span.to)
}

/** The same day so many months later, or the last day of a shorter month. */
function monthsLater(start: Date, months: number): number {
  const year = start.getUTCFullYear()
  const month = start.getUTCMonth() + months
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(start.getUTCDate(), lastDay)) / millisecondsPerDay
}
