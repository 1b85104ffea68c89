import { LRUCache } from 'lru-cache'
import { createTeller, type EntryTold } from '../../domain/portfolio/tell-entry.ts'
import { standingKey, withRegisterStanding } from '../../domain/providers/standing.ts'
import { evaluateAll } from '../../evaluation/evaluate.ts'
import { lazily } from '../../evaluation/lazily.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { Evaluated } from '../../evaluation/rank-evaluations.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { seePortfolioHead } from '../../store/portfolio/portfolio-head.ts'
import { seeStandings } from '../../store/providers/list-standings.ts'
import type { Tx } from '../../store/tables.ts'
import { readPortfolio } from './read-portfolio.ts'

/** A portfolio with its evaluations against every standard in force on the day. */
export interface EvaluatedPortfolio {
  readonly portfolio: Portfolio
  readonly revision: number
  readonly asOf: Day
  readonly evaluated: readonly Evaluated[]
  /** Where an entry counts, and where it does not. */
  tell(entryId: string): EntryTold
}

export type EvaluatePortfolio = (
  tx: Tx,
  question: { readonly personId: string; readonly asOf: Day },
) => Promise<EvaluatedPortfolio>

/** Lines of findings in memory: a portfolio of 300 entries has some 16,000, and all together take up 60 MB. */
const mostLines = 1_000_000

/**
 * Evaluates portfolios for one library, and remembers the answer for as long as the portfolio and what registers say
 * of its providers stay the same: a page then costs a look at these. The scope of the transaction is asked first, so that nobody gets from memory
 * what the database would not show.
 */
export function createPortfolioEvaluator(library: StandardsLibrary, most = mostLines): EvaluatePortfolio {
  const kept = new LRUCache<string, EvaluatedPortfolio>({ maxSize: most, sizeCalculation: linesOf })
  return async (tx, { personId, asOf }) => {
    const [head, standings] = await Promise.all([seePortfolioHead(tx, personId), seeStandings(tx, personId)])
    const keyAt = (at: number) => `${personId} ${at} ${asOf} ${standingKey(standings)}`
    const known = kept.get(keyAt(head?.revision ?? 0))
    if (known) return known
    const loaded = await readPortfolio(tx, personId)
    const portfolio = withRegisterStanding(loaded.portfolio, standings)
    const answer = evaluated(library, portfolio, loaded.revision, asOf)
    // Where it changed between the two statements, the answer belongs to the newer revision.
    kept.set(keyAt(loaded.revision), answer)
    return answer
  }
}

function evaluated(
  library: StandardsLibrary,
  portfolio: Portfolio,
  revision: number,
  asOf: Day,
): EvaluatedPortfolio {
  const all = evaluateAll(library.listInForce(asOf), portfolio, { asOf })
  const teller = lazily(() => createTeller(all.map(({ evaluation }) => evaluation)))
  return { portfolio, revision, asOf, evaluated: all, tell: (entryId) => teller()(entryId) }
}

function linesOf({ evaluated }: EvaluatedPortfolio): number {
  const findings = evaluated.flatMap(({ evaluation }) => evaluation.findings)
  return findings.reduce((sum, { counted, notCounted }) => sum + counted.length + notCounted.length, 1)
}
