import { type Readiness, readinessOf } from '../../domain/applications/decide-submission.ts'
import { isAwaited } from '../../domain/references/is-awaited.ts'
import { arrivedIn } from '../references/with-undelivered.ts'
import type { Judged } from './judge-application.ts'

/** Where each finding of an application stands, in the order of the sheet: what raters were asked for waits for them. */
export function readinessOfAll({ edition, evaluation, portfolio, awaited }: Judged): Readiness[] {
  const arrived = arrivedIn(portfolio)
  return evaluation.findings.map((finding) =>
    isAwaited(edition, finding, { arrived, awaited }) ? 'awaited' : readinessOf(edition, finding),
  )
}
