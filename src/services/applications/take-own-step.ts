import type { Application } from '../../domain/applications/application.ts'
import { isEnded } from '../../domain/applications/states.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { composeLetter } from '../letters/compose-letter.ts'
import { sendLetter } from '../letters/send-letter.ts'
import type { ApplicationMeans } from './application-means.ts'
import { enterApplication, type Stopped } from './enter-application.ts'
import { type Taken, takeStep } from './take-step.ts'
import { tellStaff } from './tell-staff.ts'

interface OwnStep {
  readonly actor: SignedIn
  readonly applicationId: string
  readonly step: 'hold' | 'withdraw'
  readonly now: Date
}

/**
 * Takes a step that is the applicant's wish alone. Staff learn of it where the application was with them, and whoever
 * withdraws has it in writing.
 */
export function takeOwnStep(db: Db, means: ApplicationMeans, own: OwnStep): Promise<Taken | Stopped> {
  const { actor, applicationId, step, now } = own
  return enterApplication(db, { actor, action: 'change-application', applicationId }, async (tx, before) => {
    const taken = await takeStep(tx, before, { step, by: 'applicant', at: now })
    if (!taken.taken) return taken
    const { title } = means.standards.getEdition(before.standard, means.dayOf(now), before.edition)
    if (step === 'withdraw')
      await confirmWithdrawal(tx, means, own, { application: taken.application, title })
    if (before.submittedAt && !isEnded(before.state)) {
      await tellStaff(tx, means, before, {
        ...{ kind: step === 'hold' ? 'held' : 'withdrawn', name: actor.name, title },
      })
    }
    return taken
  })
}

interface Withdrawn {
  readonly application: Application
  /** The standard in words. */
  readonly title: string
}

/** In the same transaction as the step, which is taken once, so the letter goes out once too. */
async function confirmWithdrawal(
  tx: Tx,
  { sendMail, links }: ApplicationMeans,
  { actor: { name, email }, now: at }: OwnStep,
  { application, title }: Withdrawn,
): Promise<void> {
  const { associationId } = application
  const fields = { applicant: name, category: title, message: '' }
  const kind = 'withdrawn'
  const letter = await composeLetter(tx, { associationId, kind, fields })
  await sendLetter(tx, { sendMail, letterUrl: links.letter }, { application, kind, letter, to: email, at })
}
