import { findOtherHours, type OtherHours } from '../../domain/audits/other-hours.ts'
import type { Renewal } from '../../domain/renewals/renewal.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import type { Tx } from '../../store/tables.ts'
import { judgeRenewal } from '../renewals/judge-renewal.ts'
import { loadFindings } from './load-audited.ts'

/**
 * Hours of the period of an audited renewal that are in the log today and are no line of it yet. The scope must be
 * the person's, with the association.
 */
export async function loadOtherHours(
  tx: Tx,
  library: StandardsLibrary,
  renewal: Renewal,
  today: Day,
): Promise<OtherHours[]> {
  const claimed = await loadFindings(tx, renewal.id)
  const { lines } = await judgeRenewal(tx, library, renewal, today)
  const present = lines.flatMap(({ edition, evaluation }) =>
    edition && evaluation ? [{ standard: edition.standard, findings: evaluation.findings }] : [],
  )
  return findOtherHours(claimed, present)
}
