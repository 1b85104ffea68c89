import { months, plus } from '../oracle/days.ts'
import type { Deed, Place } from '../plan.ts'
import type { PlannedPeriod } from './associations.ts'
import type { Drawing } from './draw-life.ts'

const turns = ['leave', 'return', 'move', 'retire', 'suspend', 'end', 'none'] as const

/** What else happens in a period: a leave, a move, an end, a return, or nothing. */
export function drawTurn(life: Drawing, period: PlannedPeriod): Deed[] {
  const { dice, at } = life
  const turn = dice.pick([
    ...turns,
    ...Array<(typeof turns)[number]>(11).fill('none'),
    'leave',
    'leave',
    'return',
  ])
  const on = plus(period.from, dice.whole(10, 300))
  switch (turn) {
    case 'leave':
      return leave(life, on)
    case 'return':
      return [{ on, at, does: 'return', isGranted: dice.chance(0.8) }]
    case 'move':
      return move(life, on)
    case 'retire': {
      const back = plus(on, dice.whole(60, 700))
      const returns = dice.chance(0.5) ? [{ on: back, at, does: 'return', isGranted: true } as const] : []
      return [{ on, at, does: 'retire' }, ...returns]
    }
    case 'suspend':
      return [
        { on, at, does: 'staff-step', step: 'suspend' },
        {
          on: plus(on, dice.whole(20, 250)),
          at,
          does: 'staff-step',
          step: dice.pick(['lift', 'lift', 'revoke']),
        },
      ]
    case 'end':
      return dice.chance(0.5) ? end(life, on) : []
    default:
      return []
  }
}

function end(life: Drawing, on: string): Deed[] {
  life.isOver = true
  return [{ on, at: life.at, does: 'staff-step', step: life.dice.pick(['decease', 'decease', 'revoke']) }]
}

function move(life: Drawing, on: string): Deed[] {
  const { dice, at } = life
  const to = dice.pick((['vaimh', 'mi-aimh', 'neaimh'] as const).filter((place: Place) => place !== at))
  life.at = to
  return [{ on, at, does: 'move', to }]
}

function leave({ dice, at }: Drawing, on: string): Deed[] {
  const kind = dice.pick(['inactive', 'inactive', 'family-leave', 'medical-leave', 'hardship'] as const)
  const from = plus(on, kind === 'inactive' ? dice.whole(0, 40) : dice.whole(-60, 40))
  const length = kind === 'inactive' ? dice.pick([4, 8, 14, 24, 25]) : dice.pick([1, 3, 6, 9, 12])
  const until = plus(months(from, length), -dice.whole(1, 20))
  const excuses = dice.pick(['months', 'months', 'months', 'months', 'period', 'nothing', null] as const)
  const back = plus(from, dice.whole(10, 150))
  const returns = dice.chance(0.4) && back > on ? [{ on: back, at, does: 'come-back' } as const] : []
  const lateReturn = kind === 'inactive' && dice.chance(0.4) ? plus(until, dice.whole(20, 200)) : undefined
  return [
    { on, at, does: 'leave', kind, from, until, excuses },
    ...returns,
    ...(lateReturn ? [{ on: lateReturn, at, does: 'return', isGranted: true } as const] : []),
  ]
}
