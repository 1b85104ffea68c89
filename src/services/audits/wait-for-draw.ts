import type { AuditPolicy } from '../../domain/policy/audit-policy.ts'
import type { Renewal, RenewalLine } from '../../domain/renewals/renewal.ts'
import { findAudit, wasDrawn } from '../../store/audits/audits.ts'
import { findEntryOf } from '../../store/audits/entries.ts'
import type { Tx } from '../../store/tables.ts'

/**
 * `free`: nothing holds it up. `draw`: the draw of its period is still to come. `drawn`: its audit decides.
 * `too-late`: handed in after the list was sealed and the draw held, so staff decide, or the next draw does.
 */
export type DrawWait = 'free' | 'draw' | 'drawn' | 'too-late'

type Attested = Pick<Renewal, 'id' | 'associationId' | 'periodFrom' | 'periodUntil'>

/**
 * Whether a renewal that was attested is held up by an audit that blocks. One that is on a list keeps to the kind of
 * that audit, whatever the association's ways say since; one without figures could be on none.
 */
export async function waitForDraw(
  tx: Tx,
  { kind }: AuditPolicy,
  renewal: Attested,
  lines: readonly Pick<RenewalLine, 'findings' | 'isKept'>[],
): Promise<DrawWait> {
  const entry = await findEntryOf(tx, renewal.id)
  const audit = entry && (await findAudit(tx, renewal.associationId, entry.auditId))
  if (entry && audit) {
    if (audit.kind !== 'blocking') return 'free'
    if (audit.seed === null) return 'draw'
    return entry.isDrawn ? 'drawn' : 'free'
  }
  const hasFigures = lines.some(({ isKept, findings }) => isKept && findings !== null)
  if (kind !== 'blocking' || !hasFigures) return 'free'
  return (await wasDrawn(tx, renewal)) ? 'too-late' : 'draw'
}
