import type { Application } from '../../domain/applications/application.ts'
import { withFacts } from '../../domain/applications/facts.ts'
import { withRegisterStanding } from '../../domain/providers/standing.ts'
import { evaluate } from '../../evaluation/evaluate.ts'
import type { Evaluation } from '../../evaluation/finding.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { loadPortfolioDocument } from '../../store/portfolio/load-portfolio-document.ts'
import { listStandings } from '../../store/providers/list-standings.ts'
import type { Tx } from '../../store/tables.ts'
import { loadFacts } from './load-facts.ts'

export interface Judged {
  readonly portfolio: Portfolio
  /** The state of the portfolio that was judged. */
  readonly revision: number
  readonly evaluation: Evaluation
}

/** An application's findings on a day, by its own edition and by the association's facts instead of claims. */
export async function judgeApplication(
  tx: Tx,
  library: StandardsLibrary,
  application: Application,
  asOf: Day,
): Promise<Judged> {
  const { personId, standard, edition } = application
  const standings = await listStandings(tx, personId)
  const loaded = await loadPortfolioDocument(tx, personId)
  const facts = await loadFacts(tx, application, asOf)
  const portfolio = withFacts(withRegisterStanding(loaded.portfolio, standings), facts)
  const evaluation = evaluate(library.getEdition(standard, asOf, edition), portfolio, { asOf })
  return { portfolio, revision: loaded.revision, evaluation }
}
