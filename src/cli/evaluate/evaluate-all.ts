import { evaluateAll as evaluateAgainst } from '../../evaluation/evaluate.ts'
import { groupEvaluations } from '../../evaluation/group-evaluations.ts'
import { rankEvaluations } from '../../evaluation/rank-evaluations.ts'
import { readPortfolioText } from '../../evaluation/read-portfolio-text.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { exitCodes, type Io, refuse, write } from '../io.ts'
import { readText } from '../read-document.ts'
import { reportFaults } from '../report-faults.ts'
import { overviewPage } from '../views/overview-page.ts'
import { pageStyle } from '../views/page-style.ts'
import type { AllRequest } from './read-request.ts'

/** One portfolio against every standard in force on the day, the nearest first. */
export async function evaluateAll(request: AllRequest, library: StandardsLibrary, io: Io): Promise<number> {
  const { asOf, json } = request
  const document = await readText(io, request.portfolio)
  if ('problem' in document) return refuse(io, document.problem)
  const read = readPortfolioText(document.text)
  if ('faults' in read) return reportFaults(io, read.faults, json)

  const ranked = rankEvaluations(evaluateAgainst(library.listInForce(asOf), read.portfolio, { asOf }))
  const evaluations = ranked.map(({ evaluation }) => evaluation)
  await write(
    io.out,
    json
      ? `${JSON.stringify(evaluations, null, 2)}\n`
      : overviewPage(
          groupEvaluations(ranked, read.portfolio, asOf),
          { ...request, today: io.today },
          pageStyle(io),
        ),
  )
  return exitCodes.done
}
