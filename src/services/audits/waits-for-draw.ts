import type { AuditPolicy } from '../../domain/policy/audit-policy.ts'
import { findAudit } from '../../store/audits/audits.ts'
import { findEntryOf } from '../../store/audits/entries.ts'
import type { Tx } from '../../store/tables.ts'

interface Waiting {
  readonly id: string
  readonly associationId: string
}

/** Whether a renewal that was attested is held up until an audit is drawn, where the association wants that; and for longer if it is drawn. */
export async function waitsForDraw(
  tx: Tx,
  { kind }: AuditPolicy,
  { id, associationId }: Waiting,
): Promise<boolean> {
  if (kind !== 'blocking') return false
  const entry = await findEntryOf(tx, id)
  if (!entry || entry.isDrawn) return true
  return (await findAudit(tx, associationId, entry.auditId))?.seed === null
}
