import { LRUCache } from 'lru-cache'
import { standingKey, withRegisterStanding } from '../../domain/providers/standing.ts'
import { evaluateAll } from '../../evaluation/evaluate.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { Evaluated } from '../../evaluation/rank-evaluations.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { findRevision, loadPortfolioDocument } from '../../store/portfolio/load-portfolio-document.ts'
import { listStandings } from '../../store/providers/list-standings.ts'
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
 * Evaluates kept portfolios, and remembers the answer for as long as the portfolio, what registers say of its
 * providers and the day stay the same: a page then costs a look at these. Row-level security decides anew each
 * time what is seen.
 */
export function createPortfolioEvaluator(standards: StandardsLibrary): EvaluatePortfolio {
  const kept = new LRUCache<string, EvaluatedPortfolio>({
    maxSize: entriesKept,
    sizeCalculation: ({ portfolio }) => 1 + countEntries(portfolio),
  })
  return async (tx, personId, asOf) => {
    const revision = await findRevision(tx, personId)
    const standings = await listStandings(tx, personId)
    const key = (revision: number) => `${personId} ${revision} ${asOf} ${standingKey(standings)}`
    const known = kept.get(key(revision))
    if (known) return known
    const document = await loadPortfolioDocument(tx, personId)
    const portfolio = withRegisterStanding(document.portfolio, standings)
    const evaluated = evaluateAll(standards.listInForce(asOf), portfolio, { asOf })
    const answer = { ...document, portfolio, evaluated }
    // Where it changed between the two statements, the answer belongs to the newer revision.
    kept.set(key(document.revision), answer)
    return answer
  }
}

function countEntries(portfolio: Portfolio): number {
  return Object.values(portfolio).reduce((sum, value) => sum + (Array.isArray(value) ? value.length : 0), 0)
}
