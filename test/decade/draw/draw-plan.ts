import { plus } from '../oracle/days.ts'
import type { Foretold } from '../oracle/foretell.ts'
import { auditDays, type Life, type Plan } from '../plan.ts'
import { drawAssociations } from './associations.ts'
import { drawEmerging } from './draw-emerging.ts'
import { drawLeaving } from './draw-leaving.ts'
import { drawLife } from './draw-life.ts'
import { throwDice } from './random.ts'

const [from, until] = ['2025-01-01', '2035-02-28']

export function drawPlan(seed: number, people: number): Plan {
  const associations = drawAssociations(until)
  const lives = Array.from({ length: people }, (_, number) =>
    drawOne(seed, number, { associations, from, until }),
  )
  const standstills = [
    { from: '2026-11-28', until: '2026-12-14' },
    { from: '2032-12-20', until: '2033-02-11' },
  ]
  return { from, until, associations, lives, standstills }
}

/** Each thing is drawn with dice of its own, so that everybody else lives as before. */
function drawOne(seed: number, number: number, within: Parameters<typeof drawLife>[2]): Life {
  const life = drawLife(throwDice(seed * 10_007 + number), number, within)
  const offers = throwDice(seed * 40_009 + number).chance(0.6)
  const supervising = drawEmerging(throwDice(seed * 30_013 + number), { ...life, offers }, within)
  return drawLeaving(throwDice(seed * 20_011 + number), supervising, within)
}

/**
 * The days on which the clock has to look: those of deeds, changes and audits, those on which something is due as the
 * oracle has it, a stretch of every day, and some days of no meaning.
 */
export function daysToLook(plan: Plan, { holders }: Foretold, sample: number): string[] {
  const days = new Set<string>([plan.from, plan.until])
  for (const { deeds } of plan.lives) for (const { on } of deeds) days.add(on)
  for (const { changes, audits } of plan.associations) {
    for (const { on } of changes) days.add(on)
    for (const { announcedOn, drawnOn } of audits)
      for (const day of [
        announcedOn,
        drawnOn,
        ...[...Object.values(auditDays), 67, 98].map((after) => plus(drawnOn, after)),
      ])
        days.add(day)
  }
  for (const { mails, held, renewals, leaves } of holders) {
    for (const { on } of mails) days.add(on)
    for (const { story } of held) for (const { on } of story) days.add(on)
    for (const { from: begin, lateOn, lapsedOn, lapsesOn } of renewals.map((each) => ({
      ...each,
      lapsesOn: each.dates?.lapses,
    })))
      for (const on of [begin, lateOn, lapsedOn, lapsesOn]) if (on) days.add(on)
    for (const { from: begin, until: end } of leaves) for (const on of [begin, plus(end, 1)]) days.add(on)
  }
  for (const rest of plan.standstills) days.add(plus(rest.until, 1))
  for (let day = '2027-12-01'; day < '2028-03-15'; day = plus(day, 1)) days.add(day)
  const dice = throwDice(7)
  for (let count = 0; count < sample; count += 1) days.add(plus(plan.from, dice.whole(0, 3700)))
  return [...days].filter((day) => day <= plan.until).toSorted()
}
