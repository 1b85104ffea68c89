import { between, months, plus } from '../oracle/days.ts'
import type { Deed, Life } from '../plan.ts'
import type { Dice } from './random.ts'

/** Some in Virginia come to supervise others: an emerging Endorsement, which is completed in its two years or is not. */
export function drawEmerging(dice: Dice, life: Life, { from, until }: { from: string; until: string }): Life {
  const [first] = life.deeds
  if (!first || life.home !== 'vaimh' || !dice.chance(0.15)) return life
  const earliest = plus(first.on < from ? from : first.on, 30)
  const latest = life.deeds.find(({ does }) => does === 'move')?.on ?? plus(until, -900)
  if (earliest >= latest) return life
  const on = plus(earliest, dice.whole(0, between(earliest, latest) - 1))
  const added: Deed[] = [
    {
      ...{ on, at: 'vaimh', does: 'award', category: 'ers', submittedOn: null },
      emergingUntil: plus(months(on, 24), -1),
    },
  ]
  const completedOn = plus(on, dice.whole(60, 729))
  if (dice.chance(0.6) && completedOn < until)
    added.push({ on: completedOn, at: 'vaimh', does: 'staff-step', step: 'complete' })
  return {
    ...life,
    deeds: [...life.deeds, ...added].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  }
}
