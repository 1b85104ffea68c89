import type { Audit, AuditEntry, AuditLine } from '../../domain/audits/audit.ts'
import { firstLook } from '../../domain/audits/audit-days.ts'
import { isProven, listAudited, type ProofTotal, weighProof } from '../../domain/audits/weigh-proof.ts'
import type { Renewal } from '../../domain/renewals/renewal.ts'
import type { Day } from '../../standards/day.ts'
import { markOpened, moveEntry } from '../../store/audits/entries.ts'
import { insertLines } from '../../store/audits/lines.ts'
import { dueAfter } from '../../store/calendar/holidays.ts'
import { findRenewal } from '../../store/renewals/renewals.ts'
import type { Tx } from '../../store/tables.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { takeRenewalStep } from '../renewals/take-renewal-step.ts'
import type { AuditMeans } from './audit-means.ts'
import { type Evidence, findEvidence, linesOf } from './find-evidence.ts'
import { listMissing } from './list-gaps.ts'
import { loadFindings } from './load-audited.ts'
import { nameLine } from './name-line.ts'
import { sendAuditLetter } from './send-audit-letter.ts'

export type LetterSender = Pick<AuditMeans, 'sendMail' | 'auditUrl'>

interface EntryToOpen {
  readonly audit: Audit
  readonly entry: AuditEntry
  readonly now: Date
  readonly today: Day
}

/**
 * Tells one person who is drawn what is asked; where what is held is enough nothing is, and staff look. False where
 * that was done before. The scope is the association's, and nobody's.
 */
export async function openEntry(
  tx: Tx,
  means: LetterSender,
  { audit, entry, now, today }: EntryToOpen,
): Promise<boolean> {
  const { renewalId } = entry
  const dueOn = await dueAfter(tx, audit.associationId, today, audit.evidenceDays)
  const { remindDays } = (await loadPolicy(tx, audit.associationId)).audits
  const looksOn = firstLook({ dueOn, remindDays, today })
  if (!(await markOpened(tx, renewalId, { at: now, dueOn, looksOn }))) return false
  const found = await findRenewal(tx, renewalId)
  const taken = found && (await takeRenewalStep(tx, found, { step: 'draw', by: 'system', at: now }))
  // One that was excused since the list was sealed has nothing to show.
  if (!taken?.taken) return true
  const { renewal } = taken
  const audited = await loadFindings(tx, renewalId)
  const evidence = await findEvidence(tx, renewal.personId, listAudited(audited), now)
  const lines = linesOf(evidence, listAudited(audited))
  await insertLines(tx, { renewalId, associationId: renewal.associationId }, lines)
  const held = lines.filter((line) => line.held !== 'none')
  const proofs = held.map(({ entryId, hours }) => ({ entryId, proven: hours }))
  if (!isProven(weighProof(audited, proofs))) {
    await ask(tx, means, { renewal, lines, totals: weighProof(audited, []), evidence, dueOn, now })
    return true
  }
  await moveEntry(tx, entry, { waits: { for: 'evidence', since: now }, looksOn: null })
  await sendAuditLetter(tx, means, renewal, { kind: 'audit-nothing-asked', at: now })
  return true
}

interface Asking {
  readonly renewal: Renewal
  readonly lines: readonly AuditLine[]
  readonly totals: readonly ProofTotal[]
  readonly evidence: Evidence
  readonly dueOn: Day
  readonly now: Date
}

async function ask(
  tx: Tx,
  means: LetterSender,
  { renewal, lines, totals, evidence, dueOn, now }: Asking,
): Promise<void> {
  await takeRenewalStep(tx, renewal, { step: 'ask-evidence', by: 'system', at: now })
  const toDo = [
    ...lines.filter(({ held }) => held === 'none').map((line) => nameLine(line, evidence)),
    // Where hours were attested that are not in the log.
    ...listMissing(totals),
  ]
  await sendAuditLetter(tx, means, renewal, { kind: 'audit-asked', toDo, dueOn, at: now })
}
