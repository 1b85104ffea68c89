import { isEnded } from '../../domain/applications/states.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { Db } from '../../store/tables.ts'
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

/** Takes a step that is the applicant's wish alone. Staff learn of it where the application was with them. */
export function takeOwnStep(db: Db, means: ApplicationMeans, own: OwnStep): Promise<Taken | Stopped> {
  const { actor, applicationId, step, now } = own
  return enterApplication(db, { actor, action: 'change-application', applicationId }, async (tx, before) => {
    const taken = await takeStep(tx, before, { step, by: 'applicant', at: now })
    if (taken.taken && before.submittedAt && !isEnded(before.state)) {
      const { title } = means.standards.getEdition(before.standard, means.dayOf(now), before.edition)
      await tellStaff(tx, means, before, {
        ...{ kind: step === 'hold' ? 'held' : 'withdrawn', name: actor.name, title },
      })
    }
    return taken
  })
}
