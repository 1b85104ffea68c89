import { between, plus } from '../oracle/days.ts'
import type { Life } from '../plan.ts'
import type { Dice } from './random.ts'

/** One of some deletes the account on a day in the middle of it all; nothing is awarded after that. */
export function drawLeaving(dice: Dice, life: Life, { from, until }: { from: string; until: string }): Life {
  const [first] = life.deeds
  if (!first || !dice.chance(0.07)) return life
  const earliest = plus(first.on < from ? from : first.on, 20)
  if (earliest >= until) return life
  const on = plus(earliest, dice.whole(0, between(earliest, until)))
  const at = life.deeds.findLast((deed) => deed.on <= on)?.at ?? life.home
  const before = life.deeds.filter((deed) => deed.on <= on)
  const after = life.deeds.filter((deed) => deed.on > on && deed.does !== 'award')
  return { ...life, deeds: [...before, { on, at, does: 'delete-account' }, ...after] }
}
