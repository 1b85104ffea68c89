import { addMonths, type DayNumber } from '../../standards/day.ts'
import { mergeStretches, type Stretch, wholeMonthsIn } from '../stretches.ts'

/** The day on which so many months are reached if what runs on the day of evaluation goes on. */
export function reachedOn(merged: readonly Stretch[], need: number, asOf: DayNumber): DayNumber {
  const today = { from: asOf, to: asOf }
  const soFar = mergeStretches([...merged, today])
  const { from } = soFar.pop() ?? today
  const reaches = (day: DayNumber) => wholeMonthsIn([...soFar, { from, to: day }]) >= need
  const missing = need - wholeMonthsIn(merged)
  let early = addMonths(asOf, Math.max(0, missing - 2))
  let late = addMonths(asOf, missing + 1)
  while (early + 1 < late) {
    const middle = (early + late) >> 1
    if (reaches(middle)) late = middle
    else early = middle
  }
  return late
}
