import { z } from 'zod'
import type { Evaluation } from '../../evaluation/finding.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import { loadSubmissionBody } from '../applications/submission-body.ts'
import { rowStamp } from '../row-stamp.ts'
import type { Tx } from '../tables.ts'

const IdsSchema = z.array(z.string())

/** What was submitted, frozen with its findings. */
export interface Submitted {
  readonly number: number
  readonly submittedAt: Date
  readonly asOf: string
  readonly standard: string
  readonly edition: string
  /** The state of the portfolio that was submitted. */
  readonly revision: number
  /** Memberships that only the applicant named, by id. */
  readonly unconfirmed: ReadonlySet<string>
  readonly portfolio: Portfolio
  readonly evaluation: Evaluation
}

/** What a round of review is about: the latest submission of it, or of the one before where an appeal began it. */
export function findSubmission(tx: Tx, applicationId: string, round: number): Promise<Submitted | undefined> {
  return findLatest(tx, applicationId, (query) => query.where('round', '<=', round))
}

/** What had been submitted last at a moment. */
export function findSubmissionAt(tx: Tx, applicationId: string, at: Date): Promise<Submitted | undefined> {
  return findLatest(tx, applicationId, (query) => query.where('submitted_at', '<=', at))
}

const query = (tx: Tx, applicationId: string) =>
  tx
    .selectFrom('submission')
    .select(['number', 'submitted_at', 'as_of', 'standard', 'edition', 'revision'])
    .select(['unconfirmed', rowStamp])
    .where('application_id', '=', applicationId)

async function findLatest(
  tx: Tx,
  applicationId: string,
  narrow: (of: ReturnType<typeof query>) => ReturnType<typeof query>,
): Promise<Submitted | undefined> {
  const row = await narrow(query(tx, applicationId)).orderBy('number', 'desc').limit(1).executeTakeFirst()
  if (!row) return undefined
  return {
    number: row.number,
    submittedAt: row.submitted_at,
    asOf: row.as_of,
    standard: row.standard,
    edition: row.edition,
    revision: row.revision,
    unconfirmed: new Set(IdsSchema.parse(row.unconfirmed)),
    ...(await loadSubmissionBody(tx, { applicationId, number: row.number, stamp: row.stamp })),
  }
}
