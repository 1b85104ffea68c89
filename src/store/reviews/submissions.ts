import { EvaluationSchema } from '../../evaluation/evaluation-schema.ts'
import type { Evaluation } from '../../evaluation/finding.ts'
import { type Portfolio, PortfolioSchema } from '../../evaluation/portfolio.ts'
import type { Tx } from '../tables.ts'

/** What was submitted, frozen with its findings. */
export interface Submitted {
  readonly number: number
  readonly submittedAt: Date
  readonly asOf: string
  readonly standard: string
  readonly edition: string
  /** The state of the portfolio that was submitted. */
  readonly revision: number
  readonly portfolio: Portfolio
  readonly evaluation: Evaluation
}

/** A submission by its number; the latest where none is given. */
export async function findSubmission(
  tx: Tx,
  applicationId: string,
  number?: number,
): Promise<Submitted | undefined> {
  const row = await tx
    .selectFrom('submission')
    .select(['number', 'submitted_at', 'as_of', 'standard', 'edition', 'revision', 'portfolio', 'evaluation'])
    .where('application_id', '=', applicationId)
    .$if(number !== undefined, (query) => query.where('number', '=', number ?? 0))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    number: row.number,
    submittedAt: row.submitted_at,
    asOf: row.as_of,
    standard: row.standard,
    edition: row.edition,
    revision: row.revision,
    portfolio: PortfolioSchema.parse(row.portfolio),
    evaluation: EvaluationSchema.parse(row.evaluation),
  }
}

/** The number of the latest submission of each application. */
export async function listRounds(
  tx: Tx,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (applicationIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('submission')
    .select(['application_id', ({ fn }) => fn.max('number').as('number')])
    .where('application_id', 'in', applicationIds)
    .groupBy('application_id')
    .execute()
  return new Map(rows.map(({ application_id, number }) => [application_id, number]))
}
