import { plus } from '../oracle/days.ts'
import type { Deed } from '../plan.ts'
import { type PlannedPeriod, waysOn } from './associations.ts'
import type { Drawing } from './draw-life.ts'
import { drawDiligence, drawEntries } from './draw-log.ts'

/** How somebody deals with a renewal. */
type Temper =
  | 'in-time'
  | 'last-day'
  | 'late'
  | 'too-late'
  | 'never'
  | 'too-early'
  | 'short'
  | 'time-given'
  | 'lapse-undone'

const tempers: readonly Temper[] = [
  ...Array<Temper>(9).fill('in-time'),
  ...(['last-day', 'last-day', 'late', 'late', 'too-late', 'never', 'never', 'too-early'] as const),
  ...(['short', 'short', 'short', 'time-given', 'lapse-undone'] as const),
]

/** What somebody does about one period. */
export function drawPeriod(life: Drawing, period: PlannedPeriod): Deed[] {
  const { dice, at } = life
  const temper = dice.pick(tempers)
  const { opens, due, grace } = period.dates
  const ended = plus(grace, 1)
  const deeds: Deed[] = [...memberships(life, period)]
  const someDay = plus(opens, dice.whole(2, 40))
  const days: Readonly<Record<Temper, readonly string[]>> = {
    'in-time': [someDay],
    'last-day': [due],
    late: [dice.pick([plus(due, 1), grace])],
    'too-late': [ended],
    never: [],
    'too-early': [plus(opens, -1), plus(opens, 3)],
    short: [someDay, plus(someDay, 9)],
    'time-given': [plus(due, dice.whole(1, 40))],
    'lapse-undone': [ended, plus(grace, 20)],
  }
  const [first, second] = days[temper]
  const name = period.from
  if (first !== undefined) {
    const isShort = temper === 'short'
    const given = drawDiligence(dice, period, isShort)
    deeds.push({
      on: plus(first, -dice.whole(0, 1)),
      at,
      does: 'log',
      entries: drawEntries(dice, given, period, first),
    })
    deeds.push(renew(life, name, first))
    if (isShort && second !== undefined && dice.chance(0.7)) {
      const more = drawEntries(
        dice,
        { ...given, training: 9, dei: 2, rscProvision: 4, rsc: 8, by: 'mentor' },
        period,
        second,
      )
      deeds.push({ on: second, at, does: 'log', entries: more })
    }
    if (second !== undefined) deeds.push(renew(life, name, second))
  }
  if (temper === 'time-given')
    deeds.push(giveTime(life, name, plus(due, -dice.whole(-5, 20)), plus(grace, dice.whole(1, 50))))
  if (temper === 'lapse-undone')
    deeds.push(giveTime(life, name, plus(grace, dice.whole(3, 19)), plus(grace, 60)))
  if (temper === 'never' && dice.chance(0.3))
    deeds.push({ on: plus(opens, 5), at, does: 'stop-reminders', period: name })
  deeds.push(...looks(life, name, second ?? first))
  return deeds
}

const giveTime = ({ at }: Drawing, period: string, on: string, until: string): Deed => ({
  ...{ on, at, period, until, does: 'give-time' },
})

function renew({ dice, at, categories }: Drawing, period: string, on: string): Deed {
  const drops = categories.length > 1 && dice.chance(0.15) ? dice.pick(categories) : null
  return { on, at, does: 'renew', period, drops }
}

/** Staff look at what may wait for a person, where no draw is waited for. */
function looks({ dice, at, associations }: Drawing, period: string, handedIn: string | undefined): Deed[] {
  const association = associations.find(({ place }) => place === at)
  if (!association || handedIn === undefined || !dice.chance(0.8)) return []
  const on = plus(handedIn, 5)
  return waysOn(association, on).audits.kind === 'afterwards' ? [{ on, at, does: 'accept', period }] : []
}

function memberships({ dice, at }: Drawing, { from, until }: PlannedPeriod): Deed[] {
  const on = plus(from, 20)
  const memberOf = dice.pick([at, at, at, at, at, 'waimh'])
  const kind = dice.pick([...Array(8).fill('confirmed'), 'claimed', 'none', 'ended'])
  if (kind === 'none') return []
  const to = kind === 'ended' ? plus(until, -100) : until
  if (kind === 'claimed')
    return [{ on, at, does: 'log', entries: [{ section: 'memberships', memberOf, from, to }] }]
  return [{ on, at, does: 'confirm-membership', memberOf, from, to }]
}
