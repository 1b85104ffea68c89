import { compareFindings, type MovedFinding } from '../../domain/applications/compare-submission.ts'
import { newerEdition } from '../../domain/applications/newer-edition.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { Edition } from '../../standards/schema.ts'
import { changeEdition } from '../../store/applications/applications.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db } from '../../store/tables.ts'
import type { ApplicationMeans } from './application-means.ts'
import { enterApplication, type Stopped } from './enter-application.ts'
import { judgeApplication } from './judge-application.ts'
import { loadOwnApplication, type OwnApplication } from './load-own-application.ts'
import { putOffExpiry } from './put-off-expiry.ts'

/** What another edition would change in the findings. */
export interface EditionPreview {
  readonly own: OwnApplication
  readonly newer: Edition
  readonly moved: readonly MovedFinding[]
}

interface Asked {
  readonly actor: SignedIn
  readonly applicationId: string
  readonly now: Date
}

/** Shows what moving to the edition in force would change; undefined where there is none to move to. */
export function previewEdition(
  db: Db,
  means: Pick<ApplicationMeans, 'standards' | 'dayOf'>,
  { actor, applicationId, now }: Asked,
): Promise<EditionPreview | undefined | Stopped> {
  return enterApplication(
    db,
    { actor, action: 'change-application', applicationId },
    async (tx, application) => {
      const own = await loadOwnApplication(tx, means, application, now)
      const { newer, today, judged } = own
      if (!newer) return undefined
      const next = { ...application, edition: newer.edition }
      const { evaluation } = await judgeApplication(tx, means.standards, next, today)
      return { own, newer, moved: compareFindings(judged.evaluation, evaluation) }
    },
  )
}

interface Move extends Asked {
  /** The edition whose preview the applicant saw. */
  readonly edition: string
}

/** Moves an application to the edition that was shown. False where that is no longer the one to move to. */
export function moveEdition(
  db: Db,
  means: Pick<ApplicationMeans, 'standards' | 'dayOf'>,
  { actor, applicationId, edition, now }: Move,
): Promise<boolean | Stopped> {
  return enterApplication(
    db,
    { actor, action: 'change-application', applicationId },
    async (tx, application) => {
      if (application.edition === edition) return true
      const { timeZone } = await getAssociation(tx, application.associationId)
      const newer = newerEdition(means.standards, application, means.dayOf(now, timeZone))
      if (newer?.edition !== edition || !(await changeEdition(tx, application, edition))) return false
      await appendRecord(tx, {
        ...{ at: now, kind: 'application-edition-moved', subjectId: actor.id, applicationId, isOpen: true },
        facts: { from: application.edition, to: edition },
      })
      await putOffExpiry(tx, application, now)
      return true
    },
  )
}
