import { z } from 'zod'
import { DaySchema } from '../../standards/day.ts'

export const mostInCycle = 10_000
export const mostCohorts = 50

/** How many submissions it takes; 0 for any number. */
const capacity = z.int().min(0).max(mostInCycle).default(0)

/** A group that goes through together, with days of its own. */
const cohortSchema = z
  .strictObject({
    /** By which its places are kept, so that it can be renamed; the name where it has none. */
    id: z.string().max(80).default(''),
    name: z.string().min(1).max(80),
    submissionDay: DaySchema,
    reviewDay: DaySchema,
    decisionDay: DaySchema,
    capacity,
  })
  .refine(
    ({ submissionDay, reviewDay, decisionDay }) => submissionDay <= reviewDay && reviewDay <= decisionDay,
    {
      error: 'Put the submission day first, then the review day, then the decision day.',
    },
  )

/** When applications are taken in, reviewed and decided. */
export const calendarPolicy = z.strictObject({
  /** At any time, in cycles that end once a month or a quarter, or in cohorts with days of their own. */
  cycle: z.enum(['rolling', 'monthly', 'quarterly', 'cohorts']).default('rolling'),
  /** The day of the month on which a cycle takes in the last submission; the last day of a shorter month. */
  submissionDay: z.int().min(1).max(31).default(15),
  /** The first month of the year in which a quarterly cycle ends; every third one follows. */
  firstMonth: z.int().min(1).max(3).default(3),
  /** Days from the submission day to the review day and to the decision day; in rolling cycles from the submission. */
  reviewAfterDays: z.int().min(1).max(365).default(42),
  decisionAfterDays: z.int().min(1).max(365).default(63),
  /** Of a monthly or quarterly cycle. */
  capacity,
  cohorts: z.array(cohortSchema).max(mostCohorts).default([]),
})

export type Cohort = z.infer<typeof cohortSchema>
export type CalendarPolicy = z.infer<typeof calendarPolicy>
