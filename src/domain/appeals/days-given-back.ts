import { type Day, toDay, toDayNumber } from '../../standards/day.ts'

const dayMilliseconds = 86_400_000

/** The last day of an application once its appeal is over: the days that the appeal took are added, begun ones as whole. */
export function lastDayAfterAppeal(lastDay: Day, { askedAt, over }: { askedAt: Date; over: Date }): Day {
  const taken = Math.ceil(Math.max(0, over.getTime() - askedAt.getTime()) / dayMilliseconds)
  return toDay(toDayNumber(lastDay) + taken)
}
