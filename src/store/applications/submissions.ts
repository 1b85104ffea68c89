import { sql } from 'kysely'
import type { Application } from '../../domain/applications/application.ts'
import type { Judgeable } from '../../domain/applications/compare-submission.ts'
import type { Day } from '../../standards/day.ts'
import { finding, listing } from '../compiled.ts'
import { rowStamp } from '../row-stamp.ts'
import type { Db, Tx } from '../tables.ts'
import { loadSubmissionBody } from './submission-body.ts'

/** What was submitted, as it stood. */
export interface Submission extends Judgeable {
  readonly number: number
  readonly submittedAt: Date
  readonly asOf: Day
  /** The state of the portfolio that was submitted. */
  readonly revision: number
}

interface NewSubmission extends Judgeable {
  readonly revision: number
  /** The round of review that it is for. */
  readonly round: number
  readonly unconfirmed: ReadonlySet<string>
  readonly at: Date
}

/** Freezes a portfolio with its findings. The portfolio must be locked, so that submissions count without a gap. */
export async function insertSubmission(
  tx: Tx,
  application: Application,
  given: NewSubmission,
): Promise<number> {
  const { id, associationId, personId, standard } = application
  const { number } = await tx
    .insertInto('submission')
    .values({
      application_id: id,
      number: sql<number>`(select count(*) + 1 from submission where application_id = ${id}::uuid)`,
      association_id: associationId,
      person_id: personId,
      submitted_at: given.at,
      as_of: given.evaluation.asOf,
      standard,
      edition: given.evaluation.edition,
      revision: given.revision,
      round: given.round,
      unconfirmed: JSON.stringify([...given.unconfirmed]),
      portfolio: JSON.stringify(given.portfolio),
      evaluation: JSON.stringify(given.evaluation),
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** The latest submission of an application, as far as the scope shows it. */
export function findLatestSubmission(tx: Tx, applicationId: string): Promise<Submission | undefined> {
  return findSubmission(tx, applicationId)
}

/** When an application was submitted, the latest first. */
export const listSubmissionTimes = listing<
  [applicationId: string],
  Pick<Submission, 'number' | 'submittedAt'>
>((tx, applicationId) =>
  tx
    .selectFrom('submission')
    .select(['number', 'submitted_at as submittedAt'])
    .where('application_id', '=', applicationId)
    .orderBy('number', 'desc'),
)

const submissions = (tx: Db | Tx, applicationId: string) =>
  tx
    .selectFrom('submission')
    .select(['number', 'submitted_at', 'as_of', 'revision', rowStamp])
    .where('application_id', '=', applicationId)
const latestRow = finding((tx, applicationId: string) =>
  submissions(tx, applicationId).orderBy('number', 'desc').limit(1),
)
const numberedRow = finding((tx, applicationId: string, wanted: number) =>
  submissions(tx, applicationId).where('number', '=', wanted),
)

/** The submission of a number, or the latest. */
export async function findSubmission(
  tx: Tx,
  applicationId: string,
  wanted?: number,
): Promise<Submission | undefined> {
  const row = await (wanted === undefined
    ? latestRow(tx, applicationId)
    : numberedRow(tx, applicationId, wanted))
  if (!row) return undefined
  const body = await loadSubmissionBody(tx, { applicationId, number: row.number, stamp: row.stamp })
  const { submitted_at: submittedAt, as_of: asOf, revision } = row
  return { number: row.number, submittedAt, asOf, revision, ...body }
}
