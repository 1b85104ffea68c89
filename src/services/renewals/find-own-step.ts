import { type RenewalStep, renewalStepOf } from '../../domain/renewals/next-step.ts'
import type { Renewal } from '../../domain/renewals/renewal.ts'
import { type RenewalStage, stageOf } from '../../domain/renewals/stage.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import type { Association } from '../../store/people/associations.ts'
import type { Tx } from '../../store/tables.ts'
import { setScope } from '../../store/with-scope.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { readPortfolio } from '../portfolio/read-portfolio.ts'
import { type JudgedRenewal, judgeRenewal } from './judge-renewal.ts'
import { findingsOfRenewal } from './renewal-findings.ts'

/** A renewal as its own page says what to do about it. */
export interface RenewalToTake {
  readonly renewal: Renewal
  readonly stage: RenewalStage
  readonly step: RenewalStep | undefined
  /** By its own period; undefined where that decides nothing, or would say the same as the portfolio says today. */
  readonly judged: JudgedRenewal | undefined
}

interface Asked {
  readonly renewal: Renewal
  readonly association: Association
  readonly today: Day
}

/**
 * The next step of somebody's own renewal, as its page says it. Judged only where that decides: not where the
 * association takes its people's word, nor before it opens where its figures are those of today. Leaves the scope
 * with the renewal's association.
 */
export async function findOwnStep(
  tx: Tx,
  library: StandardsLibrary,
  { renewal, association, today }: Asked,
): Promise<RenewalToTake> {
  const stage = stageOf(renewal, today)
  const isDue = stage === 'open' || stage === 'grace'
  if (!isDue && !(stage === 'ahead' && hasOwnFigures(renewal, today)))
    return { renewal, stage, step: undefined, judged: undefined }
  const [, policy] = await Promise.all([
    setScope(tx, { associationId: association.id }),
    loadPolicy(tx, association.id),
  ])
  const isAttested = policy.renewals.check === 'attestation'
  if (isDue && isAttested)
    return { renewal, stage, step: renewalStepOf({ stage, isAttested, findings: [] }), judged: undefined }
  const judged = await judgeRenewal(tx, library, renewal, today, readPortfolio)
  const findings = findingsOfRenewal(judged, renewal)
  return { renewal, stage, step: renewalStepOf({ stage, isAttested, findings }), judged }
}

/** Whether its period is another than that of today, or only a part of it is asked. */
function hasOwnFigures(renewal: Renewal, today: Day): boolean {
  const { periodFrom, periodUntil, shareOf, shareFrom, excusedMonths } = renewal
  return today < periodFrom || today > periodUntil || shareOf !== shareFrom || excusedMonths > 0
}
