import { z } from 'zod'
import { categories } from '../../standards/vocabulary.ts'
import type { ExamPart } from './exam-part.ts'

/** What the points between two marks are counted over. */
export const gapMeasures = ['all', 'line'] as const
export type GapMeasure = (typeof gapMeasures)[number]

const share = z.number().min(0.01).max(1)
const minutes = z.int().min(5).max(600)

const multipleChoiceRules = z.strictObject({
  items: z.int().min(1).max(500).default(60),
  minutes: minutes.default(90),
  passShare: share.default(0.8),
})

const essayRules = z
  .strictObject({
    minutes: minutes.default(90),
    offered: z.int().min(1).max(10).default(3),
    answered: z.int().min(1).max(10).default(2),
    /** Places on the form, counted from 1, that everybody answers. */
    compulsory: z.array(z.int().min(1).max(10)).default([]),
    passShare: share.default(0.8),
  })
  .refine(({ offered, answered, compulsory }) => answered <= offered && compulsory.length <= answered, {
    error: 'no more essays are answered than offered, and no more are compulsory than answered',
  })

const categoryRules = z.strictObject({
  multipleChoice: multipleChoiceRules.prefault({}),
  essay: essayRules.prefault({}),
})

/**
 * How an office examines, as one document: what it sets nothing about has its default, which is what most
 * associations publish, and a category can have rules of its own.
 */
export const examRules = z.strictObject({
  usual: categoryRules.prefault({}),
  categories: z.partialRecord(z.enum(categories), categoryRules).default({}),
  /** Months between a part that was not passed and the same part again. */
  retakeAfterMonths: z.int().min(0).max(60).default(12),
  /** Weeks before the sitting by which somebody asks for a seat to take a part again. */
  retakeRequestWeeks: z.int().min(0).max(52).default(8),
  /** Days before the sitting by which somebody asks for extra time, a reader or else. */
  accommodationNoticeDays: z.int().min(0).max(120).default(14),
  /** What is said about fees; the office takes no money here. */
  feeNote: z
    .string()
    .max(1000)
    .default(
      'Your association pays for the first time you take each part. It can tell you what another one costs.',
    ),
  /** When a result of multiple choice is shown: as soon as it is scored, or once the office releases it. */
  releaseMultipleChoice: z.enum(['at-once', 'by-hand']).default('by-hand'),
  /** How far two marks of an essay may lie apart before a senior marker decides. */
  gap: z
    .strictObject({
      /** In points over all answers, or on any one line of a rubric: any one essay, where its rubric has one line. */
      over: z.enum(gapMeasures).default('all'),
      points: z.number().min(0).max(100).default(2),
    })
    .prefault({}),
  markers: z.int().min(1).max(3).default(2),
  /** Days that a marker has for an essay, from the day of asking on. */
  markingDays: z.int().min(1).max(120).default(21),
  /** So many days before the last one a marker is reminded. */
  markingReminderDays: z.array(z.int().min(0).max(120)).max(5).default([7, 2]),
})

export type ExamRules = z.infer<typeof examRules>
export type CategoryRules = z.infer<typeof categoryRules>

/** What holds in a category. */
export function rulesFor(rules: ExamRules, category: string): CategoryRules {
  const own = Object.entries(rules.categories).find(([name]) => name === category)?.[1]
  return own ?? rules.usual
}

/** Minutes that a part takes, before any that are granted besides. */
export function minutesOf(rules: ExamRules, category: string, part: ExamPart): number {
  const { multipleChoice, essay } = rulesFor(rules, category)
  return part === 'essay' ? essay.minutes : multipleChoice.minutes
}

/** The share of what can be had that is needed to pass. */
export function passShareOf(rules: ExamRules, category: string, part: ExamPart): number {
  const { multipleChoice, essay } = rulesFor(rules, category)
  return part === 'essay' ? essay.passShare : multipleChoice.passShare
}
