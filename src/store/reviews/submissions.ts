import { z } from 'zod'
import type { Evaluation } from '../../evaluation/finding.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import { loadSubmissionBody } from '../applications/submission-body.ts'
import { finding } from '../compiled.ts'
import { rowStamp } from '../row-stamp.ts'
import type { Db, Tx } from '../tables.ts'

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

const submissions = (tx: Db | Tx, applicationId: string) =>
  tx
    .selectFrom('submission')
    .select(['number', 'submitted_at', 'as_of', 'standard', 'edition', 'revision'])
    .select(['unconfirmed', rowStamp])
    .where('application_id', '=', applicationId)
    .orderBy('number', 'desc')
    .limit(1)
const rowOfRound = finding((tx, applicationId: string, round: number) =>
  submissions(tx, applicationId).where('round', '<=', round),
)
const rowAt = finding((tx, applicationId: string, at: Date) =>
  submissions(tx, applicationId).where('submitted_at', '<=', at),
)

type Row = NonNullable<Awaited<ReturnType<typeof rowAt>>>

async function read(tx: Tx, applicationId: string, row: Row): Promise<Submitted> {
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

/** A question for one submission, answered with all that it froze. */
const submittedBy =
  <Value>(find: (tx: Tx, applicationId: string, value: Value) => Promise<Row | undefined>) =>
  async (tx: Tx, applicationId: string, value: Value): Promise<Submitted | undefined> => {
    const row = await find(tx, applicationId, value)
    return row && read(tx, applicationId, row)
  }

/** What a round of review is about: the latest submission of it, or of the one before where an appeal began it. */
export const findSubmission = submittedBy(rowOfRound)

/** What had been submitted last at a moment. */
export const findSubmissionAt = submittedBy(rowAt)
