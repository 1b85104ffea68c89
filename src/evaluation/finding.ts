import type { Day } from '../standards/day.ts'
import type { FindingException } from './exception.ts'

export const outcomes = ['met', 'not-met', 'needs-judgement', 'advice'] as const

/** Why an entry does not count, in the order in which they are looked at: the first that applies is named. */
export const codes = [
  'after-as-of',
  'not-completed',
  'outside-period',
  'not-qualifying-degree',
  'not-official',
  'before-degree',
  'not-supervised',
  'not-with-infant-and-parent',
  'missing-services',
  'peer-supervision',
  'provider-not-endorsed',
  'not-while-providing-rsc',
  'period-straddles',
  'third-provider',
  'no-majority',
  'outside-window',
  'other-topic',
  'counts-elsewhere',
  'reach-too-narrow',
  'reference-void',
  'role-not-asked',
  'same-rater',
  'slot-filled',
  'other-category',
  'not-passed',
  'not-recognized-association',
  'lapsed',
] as const

export const units = [
  'hours',
  'months',
  'credentials',
  'transcripts',
  'activities',
  'references',
  'signatures',
  'memberships',
  'exams',
  'endorsements',
  'decisions',
  'requirements',
] as const

export type Outcome = (typeof outcomes)[number]
export type Code = (typeof codes)[number]
export type Unit = (typeof units)[number]

/** An entry of the portfolio that counts, named by its id or by list and position (`exams[0]`). */
export interface CountedEntry {
  readonly entry: string
  readonly amount: number
}

export interface NotCountedEntry extends CountedEntry {
  readonly code: Code
  readonly reason: string
}

/** What one requirement asks, what is there, and what to do next. `need` 0 means that no figure is asked. */
export interface Finding {
  readonly requirement: string
  readonly outcome: Outcome
  readonly have: number
  readonly need: number
  readonly unit: Unit
  readonly title: string
  readonly reason: string
  /** What to do next; empty where nothing is left to do. */
  readonly remedy: string
  readonly clause: string
  readonly counted: readonly CountedEntry[]
  readonly notCounted: readonly NotCountedEntry[]
  /** Only where the association excused the requirement or a part of its figure; `need` stays the standard's. */
  readonly exception?: FindingException | undefined
}

/** The evaluation of one portfolio against one edition of one standard on one day. */
export interface Evaluation {
  readonly standard: string
  readonly edition: string
  readonly asOf: Day
  readonly outcome: Exclude<Outcome, 'advice'>
  readonly findings: readonly Finding[]
}
