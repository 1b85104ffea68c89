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
import type { Db, Tx } from '../../store/tables.ts'
import { type HistoryEntry, listHistory } from '../../store/workbench/application-history.ts'
import { enterApplication, type Stopped } from '../applications/enter-application.ts'
import type { SendMail } from '../mail/send-mail.ts'
import { type ApplicationInHand, loadInHand } from './application-in-hand.ts'
import { composeStepMail, type MissingThing, type StepMail } from './compose-step-mail.ts'
import { en } from './messages/en.ts'
import { moveByStaff } from './move-by-staff.ts'

/** What steps of staff need from outside. */
export interface StaffMeans {
  readonly db: Db
  readonly library: StandardsLibrary
  readonly sendMail: SendMail
  readonly nameStandard: (standard: string) => string
  /** Where the applicant finds the application. */
  readonly urlFor: (applicationId: string) => string
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
}

export interface StepPreview {
  readonly kind: 'preview'
  readonly inHand: ApplicationInHand
  readonly mail: StepMail
}

/** A colleague, or the applicant, was faster: what happened last. */
export interface MovedOn {
  readonly kind: 'moved-on'
  readonly application: Application
  readonly last: HistoryEntry | undefined
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
    const inHand = await loadInHand(tx, means.library, application, at.today)
    const fault = findStepFault(wish.step, wish)
    if (fault) return { kind: 'faulty', fault, inHand }
    return { kind: 'preview', inHand, mail: mailOf(means, at, inHand, wish) }
  })
}

export type StepTaken = { readonly kind: 'taken' } | MovedOn | Faulty | Stopped

/** Takes a step exactly as it was shown, tells the applicant, and records it; or does nothing of it. */
export function takeStaffStep(means: StaffMeans, at: AtApplication, wish: StaffWish): Promise<StepTaken> {
  return enter(means, at, async (tx, application) => {
    if (application.version !== wish.version) return movedOn(tx, application)
    const inHand = await loadInHand(tx, means.library, application, at.today)
    const fault = findStepFault(wish.step, wish)
    if (fault) return { kind: 'faulty', fault, inHand }
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
    await means.sendMail(tx, { ...addressed(means, at, inHand), ...mailOf(means, at, inHand, wish) })
    return { kind: 'taken' }
  })
}

/** The parts of the mail about an application that are the same for every step. */
export function addressed(
  { urlFor }: StaffMeans,
  { association }: Pick<AtApplication, 'association'>,
  { application, email }: Pick<ApplicationInHand, 'application' | 'email'>,
) {
  return {
    to: email,
    kind: 'letter',
    link: { label: en.open, url: urlFor(application.id) },
    associationId: association.id,
    personId: application.personId,
  } as const
}

function mailOf(
  { nameStandard }: StaffMeans,
  { association }: AtApplication,
  inHand: ApplicationInHand,
  { step, missing, words }: StaffWish,
): StepMail {
  return composeStepMail(step, {
    ...{ name: inHand.name, association: association.name, words },
    category: nameStandard(inHand.application.standard),
    missing: missingOf(inHand, missing),
  })
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
