import { evaluate } from '../../evaluation/evaluate.ts'
import { readPortfolioText } from '../../evaluation/read-portfolio-text.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { exitCodes, type Io, refuse, remark, write } from '../io.ts'
import { en } from '../messages/en.ts'
import { readText } from '../read-document.ts'
import { reportFaults } from '../report-faults.ts'
import { evaluationPage } from '../views/evaluation-page.ts'
import { pageStyle } from '../views/page-style.ts'
import { findStandard } from './find-standard.ts'
import type { OneRequest } from './read-request.ts'

/** One portfolio against one standard. A bad document is named before an unknown standard. */
export async function evaluateOne(request: OneRequest, library: StandardsLibrary, io: Io): Promise<number> {
  const document = await readText(io, request.portfolio)
  if ('problem' in document) return refuse(io, document.problem)

  const found = findStandard(library, request.standard, request.asOf, request.edition)
  if ('unknown' in found) await remark(io, found.unknown)
  const read = readPortfolioText(document.text)
  if ('faults' in read) return reportFaults(io, read.faults, request.json)
  if ('unknown' in found) return exitCodes.unknownStandard

  const { edition } = found
  const { asOf } = request
  const { period, share } = edition.renewal ? request : { period: undefined, share: undefined }
  for (const name of ['period', 'share'] as const)
    if (request[name] && !edition.renewal)
      await remark(io, en.evaluate.onlyForRenewals(`--${name}`, edition.standard))
  const evaluation = evaluate(edition, read.portfolio, { asOf, period, share })
  const subject = { edition, evaluation, period, portfolio: read.portfolio }
  await write(
    io.out,
    request.json
      ? `${JSON.stringify(evaluation, null, 2)}\n`
      : evaluationPage(subject, pageStyle(io, request.full)),
  )
  return exitCodes.done
}
