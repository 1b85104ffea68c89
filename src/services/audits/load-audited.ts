import type { AuditEntry, AuditLine, LineDecision } from '../../domain/audits/audit.ts'
import { withOtherHours } from '../../domain/audits/other-hours.ts'
import { type AuditedFindings, type ProofTotal, weighProof } from '../../domain/audits/weigh-proof.ts'
import type { Renewal, RenewalLine } from '../../domain/renewals/renewal.ts'
import { listDecisions, listLines } from '../../store/audits/lines.ts'
import { listRenewalLines } from '../../store/renewals/renewals.ts'
import type { Tx } from '../../store/tables.ts'

/** An audited renewal with how far it is proven. */
export interface Audited {
  readonly entry: AuditEntry
  readonly renewal: Renewal
  readonly lines: readonly AuditLine[]
  readonly decisions: readonly LineDecision[]
  readonly totals: readonly ProofTotal[]
}

export async function loadAudited(tx: Tx, entry: AuditEntry, renewal: Renewal): Promise<Audited> {
  const [lines, kept, decisions] = await Promise.all([
    listLines(tx, renewal.id),
    listRenewalLines(tx, renewal.id),
    listDecisions(tx, renewal.id),
  ])
  return { entry, renewal, lines, decisions, totals: weighProof(findingsOf(kept, lines), decisions) }
}

/** What was attested, for each Endorsement that is kept, and what the person offered since. */
export async function loadFindings(tx: Tx, renewalId: string): Promise<AuditedFindings[]> {
  const [kept, lines] = await Promise.all([listRenewalLines(tx, renewalId), listLines(tx, renewalId)])
  return findingsOf(kept, lines)
}

function findingsOf(kept: readonly RenewalLine[], lines: readonly AuditLine[]): AuditedFindings[] {
  const handedIn = kept.flatMap(({ standard, findings, isKept }) =>
    isKept && standard !== null && findings !== null ? [{ standard, findings }] : [],
  )
  const offered = lines.flatMap(({ entryId, offered: counts }) => (counts ? [{ entryId, counts }] : []))
  return withOtherHours(handedIn, offered)
}
