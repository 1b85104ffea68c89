import { type DayNumber, toDay } from '../../../../standards/day.ts'
import { onWeekday } from '../calendar.ts'
import type { Chapter, Life } from '../life.ts'
import type { Training } from '../read-sources.ts'
import type { Months } from './work.ts'

interface Wish {
  readonly topic: string
  /** Clock hours altogether, to the minute. */
  readonly hours: number
}

/** Trainings about one topic that come to just so many hours. */
export function trainings(life: Life, wish: Wish, { from, to = 0 }: Months): Chapter {
  const { monthsAgo } = life.calendar
  return trainingsBetween(life, wish, monthsAgo(from), monthsAgo(to))
}

export function trainingsBetween(life: Life, wish: Wish, first: DayNumber, last: DayNumber): Chapter {
  const known = life.sources.trainings.filter(({ topic }) => topic === wish.topic)
  return attended(life, known, wish.hours, first, last)
}

/** Trainings about whatever else there is: development, health, law, documentation. */
export function otherTrainings(life: Life, hours: number, { from, to = 0 }: Months): Chapter {
  const known = life.sources.trainings.filter(({ topic }) => !countedTopics.includes(topic))
  return attended(life, known, hours, life.calendar.monthsAgo(from), life.calendar.monthsAgo(to))
}

const countedTopics = ['relationship-based', 'rsc-provision', 'dei']

function attended(
  life: Life,
  known: readonly Training[],
  hours: number,
  first: DayNumber,
  last: DayNumber,
): Chapter {
  const { random, sources } = life
  const training: NonNullable<Chapter['training']> = []
  let waiting: readonly Training[] = []
  for (let missing = hours; missing > 0; ) {
    if (waiting.length === 0) waiting = random.shuffle(known)
    const [next, ...rest] = waiting
    if (!next) throw new Error('There is no training about this topic in seed/season/trainings.yaml.')
    waiting = rest
    const clockHours = Math.min(missing, random.pick(next.hours))
    missing -= clockHours
    training.push({
      title: next.title,
      provider: random.pick(sources.places.trainers),
      completedOn: toDay(Math.max(first, onWeekday(random.between(first + 2, last)))),
      clockHours,
      topics: [next.topic],
      competencyAreas: next.areas,
    })
  }
  return { training }
}
