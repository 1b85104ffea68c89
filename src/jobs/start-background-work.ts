import type { ClientConfig } from 'pg'
import type { AuditClockMeans } from '../services/audits/step-due-audit.ts'
import type { ClockMeans } from '../services/clock/clock-means.ts'
import type { DigestMeans } from '../services/comments/send-digest.ts'
import type { CredentialMeans } from '../services/credentials/means.ts'
import type { FileParts } from '../services/files/file-parts.ts'
import type { LifeClockMeans } from '../services/life/step-due-life.ts'
import type { DeliveryMeans } from '../services/mail/deliver-mail.ts'
import type { CheckpointMeans } from '../services/record/sign-checkpoint.ts'
import type { ReminderMeans } from '../services/references/remind-raters.ts'
import type { RenewalClockMeans } from '../services/renewals/means.ts'
import { enqueueDueMail } from '../store/mail/enqueue-mail.ts'
import type { Db } from '../store/tables.ts'
import { auditHandlers } from './audit-handlers.ts'
import { clockHandlers } from './clock-handlers.ts'
import { commentHandlers } from './comment-handlers.ts'
import { credentialHandlers } from './credential-handlers.ts'
import { type ExamJobMeans, examHandlers } from './exam-handlers.ts'
import { fileHandlers } from './file-handlers.ts'
import { lifeHandlers } from './life-handlers.ts'
import { mailHandlers } from './mail-handlers.ts'
import { recordHandlers } from './record-handlers.ts'
import { referenceHandlers } from './reference-handlers.ts'
import { renewalHandlers } from './renewal-handlers.ts'
import { type ReviewJobMeans, reviewHandlers } from './review-handlers.ts'
import { signInHandlers } from './sign-in-handlers.ts'
import { startWorker, type Worker } from './start-worker.ts'
import type { ReportFailure } from './task-list.ts'

interface BackgroundParts {
  /** For records, under the app role. */
  readonly db: Db
  /** For the queue, under the jobs role. */
  readonly jobs: ClientConfig
  /** Without it, mail stays in the outbox. */
  readonly mail?: DeliveryMeans | undefined
  readonly files?: FileParts | undefined
  /** Without it nobody is told of new comments by mail. */
  readonly digest?: DigestMeans | undefined
  /** Without it no rater is reminded, and no reference runs out. */
  readonly references?: ReminderMeans | undefined
  /** Without it no reviewer is reminded. */
  readonly reviews?: ReviewJobMeans | undefined
  /** Without it nobody is warned of the last day of an application, and none ends by itself. */
  readonly lastDays?: ClockMeans | undefined
  /** Without it no renewal opens, and none is reminded of or ends by itself. */
  readonly renewals?: RenewalClockMeans | undefined
  /** Without it those who are drawn for an audit are told by whoever draws, and nobody is reminded. */
  readonly audits?: AuditClockMeans | undefined
  /** Without it no sitting ends by itself, none is scored, and no marker is reminded. */
  readonly exams?: ExamJobMeans | undefined
  /** Without it badges wait for their new signatures. */
  readonly credentials?: CredentialMeans | undefined
  /** Without it no leave begins or ends by itself, and no emerging Endorsement either. */
  readonly life?: LifeClockMeans | undefined
  /** Without it no checkpoints of the record are signed. */
  readonly checkpoints?: CheckpointMeans | undefined
  readonly report: ReportFailure
}

/**
 * Starts what goes on behind the pages. Mail that waits is taken up from the outbox itself, because
 * the queue may be empty although the outbox is not: after a restore, or after a crash.
 */
export async function startBackgroundWork({
  db,
  jobs,
  mail,
  files,
  digest,
  references,
  reviews,
  lastDays,
  renewals,
  audits,
  life,
  exams,
  credentials,
  checkpoints,
  report,
}: BackgroundParts): Promise<Worker> {
  const handlers = {
    ...(mail && mailHandlers(db, mail)),
    ...(files && fileHandlers(files, () => new Date())),
    ...(digest && commentHandlers(db, digest, () => new Date())),
    ...(references && referenceHandlers(db, references, () => new Date())),
    ...(reviews && reviewHandlers(db, reviews, () => new Date())),
    ...(lastDays && clockHandlers(db, lastDays, () => new Date())),
    ...(renewals && renewalHandlers(db, renewals, () => new Date())),
    ...(audits && auditHandlers(db, audits, () => new Date())),
    ...(life && lifeHandlers(db, life, () => new Date())),
    ...(exams && examHandlers(db, exams, () => new Date())),
    ...(credentials && credentialHandlers(db, credentials)),
    ...(checkpoints && recordHandlers(db, checkpoints, () => new Date())),
    ...signInHandlers(db),
  }
  const worker = await startWorker({ connection: jobs, handlers, report })
  if (mail) await enqueueDueMail(db, 0)
  return worker
}
