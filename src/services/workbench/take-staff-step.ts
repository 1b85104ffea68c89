import type { Application } from '../../domain/applications/application.ts'
import type { SignedIn } from '../../domain/rights.ts'
import {
  findStepFault,
  type StaffStep,
  type StepFault,
  type StepWords,
} from '../../domain/workbench/staff-steps.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { findApplication } from '../../store/applications/applications.ts'
import { insertRequest } from '../../store/applications/requests.ts'
import { hasExamUnderWay } from '../../store/exams/sittings.ts'
import { listHistory, type RecordedEvent } from '../../store/record/list-history.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { enterApplication, type Stopped } from '../applications/enter-application.ts'
import { type LetterMeans, sendLetter } from '../letters/send-letter.ts'
import { findReviewerNamed } from '../reviews/find-reviewer-named.ts'
import { type ApplicationInHand, loadInHand } from './application-in-hand.ts'
import { composeStepLetter, type MissingThing, type StepLetter } from './compose-step-letter.ts'
import { moveByStaff } from './move-by-staff.ts'

/** What steps of staff need from outside. */
export interface StaffMeans extends LetterMeans {
  readonly db: Db
  readonly standards: StandardsLibrary
}

/** Somebody of the staff at an application of an association. */
export interface AtApplication {
  readonly actor: SignedIn
  readonly association: { readonly id: string; readonly name: string }
  readonly applicationId: string
  readonly now: Date
  readonly today: Day
}

export interface StaffWish extends StepWords {
  readonly step: StaffStep
  /** The application's version that was looked at. */
  readonly version: number
  /** A reviewer's name stands in the words on purpose, or is another word as well. */
  readonly namesAnyway: boolean
}

export interface StepPreview {
  readonly kind: 'preview'
  readonly inHand: ApplicationInHand
  readonly letter: StepLetter['letter']
}

/** A colleague, or the applicant, was faster: what happened last. */
export interface MovedOn {
  readonly kind: 'moved-on'
  readonly application: Application
  readonly last: RecordedEvent | undefined
}

type Faulty = { readonly kind: 'faulty'; readonly fault: StepFault; readonly inHand: ApplicationInHand }

/** What a step would do and say; nothing is changed by it. */
export function previewStaffStep(
  means: StaffMeans,
  at: AtApplication,
  wish: StaffWish,
): Promise<StepPreview | MovedOn | Faulty | Stopped> {
  return enter(means, at, async (tx, application) => {
    if (application.version !== wish.version) return movedOn(tx, application)
    const inHand = await loadInHand(tx, means.standards, application, at.today)
    const fault = await faultOf(tx, application, wish)
    if (fault) return { kind: 'faulty', fault, inHand }
    const { letter } = await letterOf(tx, means, at, inHand, wish)
    return { kind: 'preview', inHand, letter }
  })
}

export type StepTaken = { readonly kind: 'taken' } | MovedOn | Faulty | Stopped

/** Takes a step exactly as it was shown, tells the applicant, and records it; or does nothing of it. */
export function takeStaffStep(means: StaffMeans, at: AtApplication, wish: StaffWish): Promise<StepTaken> {
  return enter(means, at, async (tx, application) => {
    if (application.version !== wish.version) return movedOn(tx, application)
    const inHand = await loadInHand(tx, means.standards, application, at.today)
    const fault = await faultOf(tx, application, wish)
    if (fault) return { kind: 'faulty', fault, inHand }
    const told = await letterOf(tx, means, at, inHand, wish)
    const missing = missingOf(inHand, wish.missing)
    const moved = await moveByStaff(tx, application, {
      ...{ step: wish.step, at: at.now },
      missing: missing.map(({ requirement }) => requirement),
    })
    if (!moved) return movedOn(tx, application)
    if (wish.step === 'return') {
      const items = missing.map(({ requirement, title, remedy }) => ({ requirement, text: remedy || title }))
      const asked = { step: wish.step, text: wish.words, items, byPersonId: at.actor.id, at: at.now }
      await insertRequest(tx, moved, asked)
    }
    await sendLetter(tx, means, { application: moved, ...told, to: inHand.email, at: at.now })
    return { kind: 'taken' }
  })
}

async function faultOf(tx: Tx, application: Application, wish: StaffWish): Promise<StepFault | undefined> {
  const fault = findStepFault(wish.step, wish)
  if (fault) return fault
  if (wish.step === 'take-back-approval' && (await hasExamUnderWay(tx, application.id))) return 'exam-booked'
  if (wish.namesAnyway) return undefined
  return (await findReviewerNamed(tx, application, { words: [wish.words] })) && 'names-reviewer'
}

function letterOf(
  tx: Tx,
  { standards }: StaffMeans,
  { now, today }: AtApplication,
  inHand: ApplicationInHand,
  { step, missing, words }: StaffWish,
): Promise<StepLetter> {
  const { application, name } = inHand
  const about = { application, name, words, now, today, missing: missingOf(inHand, missing) }
  return composeStepLetter(tx, standards, step, about)
}

/** Only what the findings know; what else a form may carry is left out. */
function missingOf({ missing }: ApplicationInHand, wanted: readonly string[]): MissingThing[] {
  return missing
    .filter(({ requirement }) => wanted.includes(requirement))
    .map(({ requirement, title, remedy }) => ({ requirement, title, remedy }))
}

async function movedOn(tx: Tx, application: Application): Promise<MovedOn> {
  const [last] = await listHistory(tx, application.id, 1)
  return { kind: 'moved-on', application: (await findApplication(tx, application.id)) ?? application, last }
}

function enter<Result>(
  { db }: StaffMeans,
  { actor, association, applicationId }: AtApplication,
  work: (tx: Tx, application: Application) => Promise<Result>,
): Promise<Result | Stopped> {
  const wish = { actor, applicationId, associationId: association.id }
  return enterApplication(db, { ...wish, action: 'process-application' }, work)
}
