import { between, plus } from '../oracle/days.ts'
import type { Giver, LoggedEntry } from '../plan.ts'
import type { PlannedPeriod } from './associations.ts'
import type { Dice } from './random.ts'

const dayWithin = (dice: Dice, from: string, until: string) =>
  from >= until ? until : plus(from, dice.whole(0, between(from, until)))

/** How much somebody logs of what may be asked: hours at the figures, just below, just above, and plenty. */
export interface Diligence {
  readonly training: number
  readonly dei: number
  readonly rscProvision: number
  readonly rsc: number
  readonly by: Giver
}

export function drawDiligence(dice: Dice, { isYearly }: PlannedPeriod, isShort: boolean): Diligence {
  const times = isYearly ? 1 : dice.pick([3, 3, 2, 1])
  const near = dice.pick(isShort ? [-0.5, -0.25, -5] : [0, 0, 0.25, 0.5, 6])
  const isAbout = dice.chance(0.5)
  return {
    training: 15 * times + (isAbout ? near : dice.pick([0, 2])),
    dei: isShort && dice.chance(0.3) ? 0.5 : dice.pick([1, 1, 2]),
    rscProvision: isShort && dice.chance(0.3) ? 2.5 : dice.pick([3, 4]),
    rsc: dice.pick([12, 12, 12, 10]) * times + (isAbout ? dice.pick([0, 1]) : near),
    by: dice.pick([
      'mentor',
      'mentor',
      'mentor',
      'mentor',
      'reflective-supervisor',
      'unknown',
      'not-endorsed',
    ]),
  }
}

/** Entries that come to these hours between two days, with others among them that must not count. */
export function drawEntries(
  dice: Dice,
  given: Diligence,
  period: PlannedPeriod,
  until: string,
): LoggedEntry[] {
  const last = until < period.until ? until : period.until
  const on = () => dayWithin(dice, period.from, last)
  const training = (hours: number, topics: readonly string[], day = on()): LoggedEntry[] =>
    hours > 0 ? [{ section: 'training', on: day, hours, topics }] : []
  const session = (hours: number, by: Giver, isPeer = false): LoggedEntry[] => {
    const to = on()
    const from = dice.chance(0.2) ? dayWithin(dice, period.from, to) : to
    const room = 24 * (between(from, to) + 1)
    return hours > 0
      ? [{ section: 'rsc', from: hours > room ? plus(to, -9) : from, to, hours, by, isPeer }]
      : []
  }
  const { dei, rscProvision } = given
  const half = Math.floor(given.rsc / 2)
  return [
    ...training(given.training - dei - rscProvision, ['relationship-based'], dice.chance(0.2) ? last : on()),
    ...training(dei, ['relationship-based', 'dei']),
    ...training(rscProvision, ['relationship-based', 'rsc-provision'], dice.chance(0.2) ? period.from : on()),
    ...session(half, 'mentor'),
    ...session(given.rsc - half, given.by),
    ...(dice.chance(0.3) ? training(9, ['relationship-based', 'dei'], plus(period.from, -1)) : []),
    ...(dice.chance(0.2) ? training(9, ['relationship-based', 'dei'], plus(period.until, 1)) : []),
    ...(dice.chance(0.2) ? training(7, ['first-aid']) : []),
    ...(dice.chance(0.2) ? session(6, 'mentor', true) : []),
  ]
}
