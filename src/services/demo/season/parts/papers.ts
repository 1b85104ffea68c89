import { type DayNumber, toDay } from '../../../../standards/day.ts'
import type { Category, ReferenceRole } from '../../../../standards/vocabulary.ts'
import type { Chapter, Life } from '../life.ts'
import { addressOf } from '../season-id.ts'

/** Ratings that came in; a role that is `asked` has not been answered yet. */
export function references(
  { random, calendar, sources }: Life,
  given: readonly ReferenceRole[],
  asked: readonly ReferenceRole[] = [],
): Chapter {
  const raters = random.shuffle(sources.places.raters)
  const rated = given.map((role, index) => ({
    role,
    rater: addressOf(raters[index] ?? ''),
    raterEndorsement: index === 0 ? ('imhs' as const) : null,
    completedOn: toDay(calendar.daysAgo(random.between(20, 90))),
    notEnoughInformation: random.between(0, 2),
  }))
  const waiting = asked.map((role, index) => ({
    role,
    rater: addressOf(raters[given.length + index] ?? ''),
    completedOn: null,
  }))
  return { references: [...rated, ...waiting] }
}

/** One membership for each of the last calendar years, this one included. */
export function memberships(
  { calendar }: Life,
  association: string,
  years: number,
  lastYearsAgo = 0,
): Chapter {
  const all = Array.from({ length: years }, (_, index) => lastYearsAgo + years - 1 - index)
  return {
    memberships: all.map((ago) => ({
      association,
      from: toDay(calendar.inYearAgo(ago, '01-01')),
      to: toDay(calendar.inYearAgo(ago, '12-31')),
    })),
  }
}

export function agreements({ calendar, random }: Life): Chapter {
  const signedOn = toDay(calendar.daysAgo(random.between(10, 120)))
  return {
    agreements: [
      { document: 'code-of-ethics', signedOn },
      { document: 'endorsement-agreement', signedOn },
    ],
  }
}

export function endorsement(
  association: string,
  category: Category,
  earned: DayNumber,
  ended?: DayNumber,
): Chapter {
  return {
    endorsements: [
      { association, category, earnedOn: toDay(earned), endedOn: ended === undefined ? null : toDay(ended) },
    ],
  }
}

export function passedExam({ calendar }: Life, category: Category, daysAgo: number): Chapter {
  return { exams: [{ category, completedOn: toDay(calendar.daysAgo(daysAgo)), passed: true }] }
}

/** A person decided that the competencies are covered. */
export function competenciesCovered({ calendar }: Life, standard: string, daysAgo: number): Chapter {
  const decidedOn = toDay(calendar.daysAgo(daysAgo))
  return { judgements: [{ standard, requirement: 'competencies', outcome: 'met', decidedOn }] }
}
