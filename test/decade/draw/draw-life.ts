import { between, plus } from '../oracle/days.ts'
import type { Deed, Life, Place, PlannedAssociation } from '../plan.ts'
import { type PlannedPeriod, periodsOf } from './associations.ts'
import { drawPeriod } from './draw-period.ts'
import { drawTurn } from './draw-turn.ts'
import type { Dice } from './random.ts'

/** What is known of somebody while the life is drawn. */
export interface Drawing {
  readonly dice: Dice
  readonly associations: readonly PlannedAssociation[]
  readonly until: string
  at: Place
  categories: string[]
  /** Nothing is drawn before this day any more. */
  after: string
  isOver: boolean
}

const categoriesOf: Readonly<Record<Place, readonly string[]>> = {
  vaimh: ['imhm-clinical', 'imhm-clinical', 'imhm-clinical', 'imhs', 'ifa'],
  'mi-aimh': ['imhm-clinical', 'imhm-clinical', 'imhm-policy', 'imhm-research-faculty'],
  neaimh: ['imhm-clinical', 'imhm-clinical', 'imhs', 'imhm-policy'],
}

/** Somebody's ten years: awarded before or within, then period after period with what happens in a life. */
export function drawLife(
  dice: Dice,
  number: number,
  { associations, from, until }: { associations: readonly PlannedAssociation[]; from: string; until: string },
): Life {
  const at = dice.pick<Place>(['vaimh', 'vaimh', 'vaimh', 'mi-aimh', 'mi-aimh', 'neaimh'])
  const category = dice.pick(categoriesOf[at])
  const awardedOn = plus(from, dice.chance(0.7) ? -dice.whole(1, 2200) : dice.whole(5, 2900))
  const life: Drawing = {
    ...{ dice, associations, until, at, categories: [category], after: awardedOn, isOver: false },
  }
  const deeds: Deed[] = [award(dice, at, category, awardedOn)]
  const first = awardedOn < from ? from : awardedOn
  if (dice.chance(0.4))
    deeds.push({ on: first, at, does: 'log', entries: [{ section: 'work', from: awardedOn }] })
  if (dice.chance(0.2)) deeds.push(...another(life, plus(first, dice.whole(1, 900))))
  for (let day = first; day < until && !life.isOver; ) {
    const period = periodAt(life, day)
    if (!period) break
    deeds.push(...drawPeriod(life, period), ...drawTurn(life, period))
    // A move leads into the period that runs there.
    day = plus(period.until, 1)
  }
  const proving = dice.pick([
    { first: 1, mended: null },
    { first: 1, mended: null },
    { first: 0.5, mended: 1 },
    { first: 0.8, mended: 0.9 },
    { first: 0, mended: null },
  ])
  const key = `p${String(number).padStart(3, '0')}`
  return { key, name: `Rosa ${key}`, home: at, deeds: inOrder(deeds, until), proving, offers: false }
}

const inOrder = (deeds: readonly Deed[], until: string) =>
  deeds.filter(({ on }) => on <= until).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

export function periodAt({ associations, at, until }: Drawing, day: string): PlannedPeriod | undefined {
  const association = associations.find(({ place }) => place === at)
  return (
    association &&
    periodsOf(association, plus(until, 800)).find((each) => each.from <= day && day <= each.until)
  )
}

function award(dice: Dice, at: Place, category: string, on: string): Deed {
  return {
    on,
    at,
    does: 'award',
    category,
    submittedOn: dice.chance(0.5) ? plus(on, -dice.whole(20, 200)) : null,
  }
}

/** Another category, added later. */
function another(life: Drawing, on: string): Deed[] {
  const { dice, at, until } = life
  const category = categoriesOf[at].find((each) => !life.categories.includes(each))
  if (category === undefined || on > until || between(on, until) < 60) return []
  life.categories.push(category)
  return [award(dice, at, category, on)]
}
