import { type DayNumber, partsOf, toDay } from '../../../../standards/day.ts'
import type { Category } from '../../../../standards/vocabulary.ts'
import { endorsedOn, settledDays } from '../endorsed-on.ts'
import { type Chapter, gather, type KnownProvider, type Life, type Story } from '../life.ts'
import { bachelors, doctorate, masters } from '../parts/education.ts'
import { agreements, endorsement, memberships, passedExam, references } from '../parts/papers.ts'
import { monthlySessions, sessions } from '../parts/supervision.ts'
import { otherTrainings, trainings, trainingsBetween } from '../parts/training.ts'
import { givingSupervision, leadership, policyWork, teaching, therapy } from '../parts/work.ts'

/** Keeps up the Endorsement year by year. */
export const mentorRenewing: Story = (life) => gather(asMentor(life, 'vaimh'), renewals(life, 6))

/** Michigan asks for hours about giving reflective supervision, among the others. */
export const mentorRenewingMichigan: Story = (life) =>
  gather(
    asMentor(life, 'mi-aimh'),
    renewals(life, 5),
    ...[0, 1, 2].map((yearsAgo) =>
      trainingsBetween(life, { topic: 'rsc-provision', hours: 3 }, ...seasonOf(life, yearsAgo)),
    ),
  )

/** The last calendar year came out too short. */
export const renewalShort: Story = (life) =>
  gather(
    asMentor(life, 'vaimh'),
    aYear(life, 0, { training: 6, sessions: 3 }),
    aYear(life, 1, { training: 8, sessions: 5 }),
    aYear(life, 2, { training: 14, sessions: 10 }),
  )

/** Has all that this year asks since September. */
export const renewalReady: Story = (life) =>
  gather(
    asMentor(life, 'vaimh'),
    aYear(life, 0, { training: 14, sessions: 9, until: '09-15' }),
    ...[1, 2, 3].map((yearsAgo) => aYear(life, yearsAgo, { training: 14, sessions: 10 })),
  )

/** A year in two trainings and a few long sessions. */
export const renewalInFewLines: Story = (life) =>
  gather(
    asMentor(life, 'vaimh'),
    ...[0, 1, 2, 3].map((yearsAgo) =>
      gather(
        wholeTraining(life, yearsAgo, {
          title: 'Institute on infancy',
          topic: 'relationship-based',
          hours: 14,
        }),
        wholeTraining(life, yearsAgo, { title: 'Whose baby, whose culture', topic: 'dei', hours: 2 }),
        monthlySessions(life, life.network[0], { yearsAgo, count: 4, hours: 3 }),
      ),
    ),
  )

/** Let it go when last year's renewal was not handed in. */
export const lapsed: Story = (life) =>
  gather(
    mentorPast(life),
    endorsement('vaimh', 'imhm-clinical', endorsedOn(life.who, life.calendar), lapsedOn(life)),
    memberships(life, 'vaimh', 5, 2),
    aYear(life, 3, { training: 14, sessions: 10 }),
  )

/** Three years by Michigan's rules with too few hours. */
export const renewalShortMichigan: Story = (life) =>
  gather(
    asMentor(life, 'mi-aimh'),
    ...[0, 1, 2].map((yearsAgo) => aYear(life, yearsAgo, { training: 8, sessions: 5 })),
  )

export const specialistRenewing: Story = (life) =>
  gather(
    bachelors(life, 16),
    masters(life, 12),
    therapy(life, { from: 130 }),
    endorsement('vaimh', 'imhs', endorsedOn(life.who, life.calendar)),
    agreements(life),
    memberships(life, 'vaimh', 6),
    renewals(life, 4),
  )

export const policyRenewing: Story = (life) =>
  gather(policyPast(life, 120), asEndorsed(life, 'imhm-policy'), renewals(life, 4))

export const facultyRenewing: Story = (life) =>
  gather(facultyPast(life, 150), asEndorsed(life, 'imhm-research-faculty'), renewals(life, 4))

/** On the way to Mentor-Policy: the years are not quite there. */
export const policy: Story = (life) =>
  gather(policyPast(life, 30), memberships(life, 'vaimh', 3), agreements(life))

export const policyMichigan: Story = (life) =>
  gather(
    policyPast(life, 48),
    memberships(life, 'mi-aimh', 3),
    references(life, ['colleague'], ['colleague']),
  )

export const faculty: Story = (life) =>
  gather(
    facultyPast(life, 50),
    memberships(life, 'vaimh', 2),
    references(life, ['department-supervisor'], ['student']),
  )

export const facultyMichigan: Story = (life) =>
  gather(
    facultyPast(life, 60),
    memberships(life, 'mi-aimh', 4),
    agreements(life),
    references(life, ['colleague'], ['student']),
  )

/** Endorsed as a Specialist, now on the way to Mentor-Clinical and Mentor-Policy at once. */
export const severalCategories: Story = (life) =>
  gather(
    mentorPast(life),
    policyWork(life, { from: 26 }),
    endorsement('vaimh', 'imhs', endorsedOn(life.who, life.calendar)),
    memberships(life, 'vaimh', 6),
    agreements(life),
    renewals(life, 4),
  )

function asMentor(life: Life, association: string): Chapter {
  const earned = endorsedOn(life.who, life.calendar)
  return gather(
    mentorPast(life),
    passedExam(life, 'imhm-clinical', life.calendar.today - earned + 30),
    endorsement(association, 'imhm-clinical', earned),
    memberships(life, association, (life.who.endorsed ?? 0) + 2),
  )
}

function asEndorsed(life: Life, category: Category): Chapter {
  return gather(
    endorsement('vaimh', category, endorsedOn(life.who, life.calendar)),
    memberships(life, 'vaimh', (life.who.endorsed ?? 0) + 1),
    agreements(life),
  )
}

/** A long way back: what the first application stood on. */
function mentorPast(life: Life): Chapter {
  return gather(
    bachelors(life, 28),
    masters(life, 25),
    therapy(life, { from: 288, to: 200 }),
    givingSupervision(life, { from: 226 }),
    leadership(life, { from: 210 }),
    trainings(life, { topic: 'relationship-based', hours: 32 }, { from: 240, to: 180 }),
    trainings(life, { topic: 'rsc-provision', hours: 15 }, { from: 220, to: 180 }),
    sessions(life, { by: elder(life), count: 20, hours: 1.5, about: 1, ending: 5600 }),
  )
}

/** Somebody who had given supervision for many years, and retired since. */
function elder({ random, calendar, sources }: Life): KnownProvider {
  const held = { from: toDay(calendar.monthsAgo(270)), to: toDay(calendar.monthsAgo(90)) }
  return {
    name: random.pick(sources.places.retiredProviders),
    endorsements: [{ category: 'imhm-clinical', ...held }],
  }
}

function policyPast(life: Life, months: number): Chapter {
  return gather(
    bachelors(life, 19),
    masters(life, 15),
    policyWork(life, { from: months }),
    leadership(life, { from: months }),
    trainings(life, { topic: 'relationship-based', hours: 31 }, { from: 90 }),
    otherTrainings(life, 24, { from: 90 }),
  )
}

function facultyPast(life: Life, months: number): Chapter {
  return gather(
    bachelors(life, 24),
    masters(life, 20),
    doctorate(life, 16),
    teaching(life, { from: months }),
    leadership(life, { from: months }),
    trainings(life, { topic: 'relationship-based', hours: 30 }, { from: 100 }),
    otherTrainings(life, 30, { from: 100 }),
  )
}

/** This calendar year so far and those before it. */
function renewals(life: Life, years: number): Chapter {
  const all = Array.from({ length: years }, (_, yearsAgo) =>
    aYear(life, yearsAgo, { training: 14, sessions: 10 }),
  )
  return gather(...all)
}

interface YearOfRenewal {
  /** Hours of relationship-based training, beside two about diversity, equity and inclusion. */
  readonly training: number
  readonly sessions: number
  /** The month and day by which all of it was over. */
  readonly until?: string
}

function aYear(life: Life, yearsAgo: number, { training, sessions: count, until }: YearOfRenewal): Chapter {
  return gather(
    trainingsBetween(
      life,
      { topic: 'relationship-based', hours: training },
      ...seasonOf(life, yearsAgo, until),
    ),
    trainingsBetween(life, { topic: 'dei', hours: 2 }, ...seasonOf(life, yearsAgo, until)),
    monthlySessions(life, life.network[0], { yearsAgo, count, hours: 1.5 }),
  )
}

/** The months of a year in which trainings are held. */
function seasonOf(
  { calendar }: Life,
  yearsAgo: number,
  until = '12-15',
): [first: DayNumber, last: DayNumber] {
  return [calendar.inYearAgo(yearsAgo, '01-08'), calendar.inYearAgo(yearsAgo, until)]
}

/** The day after the grace of the latest year that is settled. */
function lapsedOn({ calendar }: Life): DayNumber {
  const { year } = partsOf(calendar.daysAgo(settledDays))
  return calendar.inYearAgo(calendar.year - year, '02-01')
}

interface OneTraining {
  readonly title: string
  readonly topic: string
  readonly hours: number
}

function wholeTraining(
  { calendar, random, sources }: Life,
  yearsAgo: number,
  { title, topic, hours }: OneTraining,
): Chapter {
  const completedOn = toDay(calendar.inYearAgo(yearsAgo, '05-14'))
  const provider = random.pick(sources.places.trainers)
  return {
    training: [
      { title, provider, completedOn, clockHours: hours, topics: [topic], competencyAreas: ['attachment'] },
    ],
  }
}
