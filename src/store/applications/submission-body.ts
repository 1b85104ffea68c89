import { LRUCache } from 'lru-cache'
import type { Judgeable } from '../../domain/applications/compare-submission.ts'
import { EvaluationSchema } from '../../evaluation/evaluation-schema.ts'
import { PortfolioSchema } from '../../evaluation/portfolio.ts'
import { rememberedOf } from '../in-one-breath.ts'
import { rowStamp } from '../row-stamp.ts'
import type { Tx } from '../tables.ts'

/** Which submission, and in which state of its row: where somebody left Attune, what was frozen is emptied. */
interface Stamped {
  readonly applicationId: string
  readonly number: number
  readonly stamp: string
}

/** Lines of findings in memory, of all submissions together. */
const mostLines = 150_000

const bodiesOf = rememberedOf(
  () => new LRUCache<string, Judgeable>({ maxSize: mostLines, sizeCalculation: linesOf }),
)

/**
 * What was frozen with a submission. It is long and stays as it is, so it is read once for each state of its row,
 * which whoever asks has been shown.
 */
export async function loadSubmissionBody(tx: Tx, of: Stamped): Promise<Judgeable> {
  const { applicationId, number, stamp } = of
  const key = `${applicationId} ${number} ${stamp}`
  const known = bodiesOf(tx).get(key)
  if (known) return known
  const row = await tx
    .selectFrom('submission')
    .select(['portfolio', 'evaluation', rowStamp])
    .where('application_id', '=', applicationId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  const body = {
    portfolio: PortfolioSchema.parse(row.portfolio),
    evaluation: EvaluationSchema.parse(row.evaluation),
  }
  bodiesOf(tx).set(`${applicationId} ${number} ${row.stamp}`, body)
  return body
}

function linesOf({ evaluation }: Judgeable): number {
  return evaluation.findings.reduce(
    (sum, { counted, notCounted }) => sum + counted.length + notCounted.length,
    1,
  )
}
