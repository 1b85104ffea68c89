import { type DayNumber, toDay } from '../../../../standards/day.ts'
import { isHoliday, onWeekday } from '../calendar.ts'
import type { Chapter, KnownProvider, Life, Session } from '../life.ts'

interface Series {
  readonly by: KnownProvider
  readonly count: number
  readonly hours: number
  /** Hours about the supervision that the person gives, in each session. */
  readonly about?: number
  /** How many days ago the last session was. */
  readonly ending: number
  readonly every?: number
  readonly setting?: 'individual' | 'group'
}

/** Sessions that come again and again, with weeks that fell out. */
export function sessions(life: Life, series: Series): Chapter {
  const { by, count, hours, about, ending, every = 14, setting = 'individual' } = series
  const days = recurringDays(life, count, life.calendar.daysAgo(ending), every)
  return { sessions: days.map((day) => session(day, { by, hours, setting, about })) }
}

/** A peer group that nobody leads. */
export function peerGroup(life: Life, count: number, ending: number): Chapter {
  const days = recurringDays(life, count, life.calendar.daysAgo(ending), 14)
  return { sessions: days.map((day) => session(day, { by: null, hours: 2, setting: 'peer' })) }
}

/** Hours of a stretch, written down as one sum. */
export function summedUp(by: KnownProvider, from: DayNumber, to: DayNumber, hours: number): Chapter {
  return { sessions: [{ by, from: toDay(from), to: toDay(to), hours, setting: 'individual' }] }
}

/** One session in each of the first months of a year. */
export function monthlySessions(
  life: Life,
  by: KnownProvider,
  { yearsAgo, count, hours }: { readonly yearsAgo: number; readonly count: number; readonly hours: number },
): Chapter {
  const months = Array.from({ length: count }, (_, index) => String(index + 1).padStart(2, '0'))
  const days = months.map((month) =>
    onWeekday(life.calendar.inYearAgo(yearsAgo, `${month}-${twoDigits(life)}`)),
  )
  return { sessions: days.map((day) => session(day, { by, hours, setting: 'group' })) }
}

function twoDigits({ random }: Life): string {
  return String(random.between(6, 27)).padStart(2, '0')
}

/** Backwards from the last day, always on the same day of the week. */
function recurringDays({ random }: Life, count: number, last: DayNumber, every: number): DayNumber[] {
  const days: DayNumber[] = []
  for (let day = onWeekday(last); days.length < count; day -= every) {
    if (!isHoliday(day) && !random.chance(0.08)) days.push(day)
  }
  return days.reverse()
}

interface Held {
  readonly by: KnownProvider | null
  readonly hours: number
  readonly setting: Session['setting']
  readonly about?: number | undefined
}

function session(day: DayNumber, { by, hours, setting, about }: Held): Session {
  return {
    by,
    from: toDay(day),
    to: toDay(day),
    hours,
    setting,
    ...(about !== undefined && { hoursAboutSupervisionGiven: about }),
  }
}
