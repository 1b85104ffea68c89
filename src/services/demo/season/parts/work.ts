import type { WorkEntry } from '../../../../evaluation/portfolio.ts'
import { toDay } from '../../../../standards/day.ts'
import type { Chapter, Life } from '../life.ts'

/** Months before the day of the season; a job without an end goes on. */
export interface Months {
  readonly from: number
  readonly to?: number
}

type Held = Pick<WorkEntry, 'kinds' | 'withInfants' | 'withParents' | 'services'> & {
  readonly title: string
}

function job({ random, calendar, sources }: Life, { from, to }: Months, held: Held): Chapter {
  return {
    work: [
      {
        employer: random.pick(sources.places.employers),
        ...held,
        from: toDay(calendar.monthsAgo(from)),
        to: to === undefined ? null : toDay(calendar.monthsAgo(to) - 1),
        paid: true,
        supervised: true,
      },
    ],
  }
}

const withFamilies = { kinds: ['imh-services'], withInfants: true, withParents: true } as const

/** Work with families that is no therapy. */
export function familyWork(life: Life, months: Months): Chapter {
  const { titles } = life.sources.places
  return job(life, months, {
    ...withFamilies,
    kinds: ['imh-services'],
    title: life.random.pick(life.random.chance(0.6) ? titles.family : titles.intervention),
    services: ['developmental-guidance', 'concrete-assistance', 'emotional-support'],
  })
}

/** Therapy with infants and parents, as the sheets ask for it. */
export function therapy(life: Life, months: Months): Chapter {
  return job(life, months, {
    ...withFamilies,
    kinds: ['imh-services'],
    title: life.random.pick(life.sources.places.titles.therapy),
    services: ['relationship-based-therapy', 'early-relationship-assessment', 'developmental-guidance'],
  })
}

export function givingSupervision(life: Life, months: Months): Chapter {
  return job(life, months, {
    kinds: ['providing-rsc'],
    title: life.random.pick(life.sources.places.titles.supervision),
  })
}

export function policyWork(life: Life, months: Months): Chapter {
  const title = life.random.pick(life.sources.places.titles.policy)
  return job(life, months, { kinds: ['policy-leadership'], title })
}

export function teaching(life: Life, months: Months): Chapter {
  const title = life.random.pick(life.sources.places.titles.faculty)
  return job(life, months, { kinds: ['teaching-or-research'], title })
}

export function leadership({ random, calendar, sources }: Life, { from, to }: Months): Chapter {
  return {
    leadership: [
      {
        ...random.pick(sources.places.leadership),
        from: toDay(calendar.monthsAgo(from)),
        to: to === undefined ? null : toDay(calendar.monthsAgo(to) - 1),
        paid: false,
      },
    ],
  }
}
