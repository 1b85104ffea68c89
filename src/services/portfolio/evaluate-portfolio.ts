import { LRUCache } from 'lru-cache'
import { evaluateAll } from '../../evaluation/evaluate.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { Evaluated } from '../../evaluation/rank-evaluations.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { findRevision, loadPortfolioDocument } from '../../store/portfolio/load-portfolio-document.ts'
import type { Tx } from '../../store/tables.ts'

/** A kept portfolio with its evaluations against every standard in force on a day. */
export interface EvaluatedPortfolio {
  readonly portfolio: Portfolio
  readonly revision: number
  readonly evaluated: readonly Evaluated[]
}

export type EvaluatePortfolio = (tx: Tx, personId: string, asOf: Day) => Promise<EvaluatedPortfolio>

/** So many entries are kept evaluated at once; a large portfolio has 300. */
const entriesKept = 15_000

/**
 * Evaluates kept portfolios, and remembers the answer for as long as the portfolio and the day stay the
 * same: a page then costs a look at the revision. Row-level security decides anew each time what is seen.
 */
export function createPortfolioEvaluator(standards: StandardsLibrary): EvaluatePortfolio {
  const kept = new LRUCache<string, EvaluatedPortfolio>({
    maxSize: entriesKept,
    sizeCalculation: ({ portfolio }) => 1 + countEntries(portfolio),
  })
  return async (tx, personId, asOf) => {
    const revision = await findRevision(tx, personId)
    const known = kept.get(keyOf(personId, revision, asOf))
    if (known) return known
    const document = await loadPortfolioDocument(tx, personId)
    const evaluated = evaluateAll(standards.listInForce(asOf), document.portfolio, { asOf })
    const answer = { ...document, evaluated }
    // Where it changed between the two statements, the answer belongs to the newer revision.
    kept.set(keyOf(personId, document.revision, asOf), answer)
    return answer
  }
}

/** Revision 0 is that of every portfolio with nothing in it. */
function keyOf(personId: string, revision: number, asOf: Day): string {
  return `${personId} ${revision} ${asOf}`
}

function countEntries(portfolio: Portfolio): number {
  return Object.values(portfolio).reduce((sum, value) => sum + (Array.isArray(value) ? value.length : 0), 0)
}
