import type { Application } from '../applications/application.ts'
import { decideStep, type StepName } from '../applications/steps.ts'

/** What a step of staff carries beside itself. */
interface StaffStepTerms {
  /** Whether missing things are listed, from the findings or in own words. */
  readonly hasList: boolean
  /** Whether a word to the applicant may go along, or has to. */
  readonly words: 'may' | 'must'
}

/** The steps of staff outside of review and decision, in the order in which they are offered. */
export const staffSteps = {
  'begin-review': { hasList: false, words: 'may' },
  return: { hasList: true, words: 'may' },
  hold: { hasList: false, words: 'may' },
  resume: { hasList: false, words: 'may' },
  revive: { hasList: false, words: 'may' },
  'take-back-approval': { hasList: false, words: 'must' },
  withdraw: { hasList: false, words: 'must' },
} as const satisfies Partial<Record<StepName, StaffStepTerms>>

export type StaffStep = keyof typeof staffSteps

export function isStaffStep(text: string): text is StaffStep {
  return Object.hasOwn(staffSteps, text)
}

export const staffStepNames: readonly StaffStep[] = Object.keys(staffSteps).filter(isStaffStep)

type Standing = Pick<Application, 'state' | 'heldFrom'>

/** Whether staff may take a step of an application as it stands. */
export function isOpenTo(application: Standing, step: StaffStep): boolean {
  return decideStep(application, step, 'staff').allowed
}

export function stepsOpenTo(application: Standing): readonly StaffStep[] {
  return staffStepNames.filter((step) => isOpenTo(application, step))
}

export const longestWords = 3000

/** What staff say with a step. */
export interface StepWords {
  /** Ids of the requirements in which something is missing. */
  readonly missing: readonly string[]
  readonly words: string
}

/**
 * `exam-booked`: an approval is taken back only while nobody has a seat for its exam. `names-reviewer`: the applicant
 * would read who reviews.
 */
export type StepFault = 'words-missing' | 'list-missing' | 'words-too-long' | 'exam-booked' | 'names-reviewer'

/** What keeps a step from being taken as it was filled in; undefined where nothing does. */
export function findStepFault(step: StaffStep, { missing, words }: StepWords): StepFault | undefined {
  const terms: StaffStepTerms = staffSteps[step]
  if (words.length > longestWords) return 'words-too-long'
  if (terms.words === 'must' && words === '') return 'words-missing'
  if (terms.hasList && missing.length === 0 && words === '') return 'list-missing'
  return undefined
}
