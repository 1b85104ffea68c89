import type { Audit, AuditLine } from '../../domain/audits/audit.ts'
import { isProven, listAudited, weighProof } from '../../domain/audits/weigh-proof.ts'
import type { Renewal } from '../../domain/renewals/renewal.ts'
import { type Day, toDay, toDayNumber } from '../../standards/day.ts'
import { findAudit } from '../../store/audits/audits.ts'
import { listToOpen, markOpened } from '../../store/audits/entries.ts'
import { insertLines } from '../../store/audits/lines.ts'
import { findRenewal } from '../../store/renewals/renewals.ts'
import type { Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { takeRenewalStep } from '../renewals/take-renewal-step.ts'
import type { AuditMeans } from './audit-means.ts'
import { type Evidence, findEvidence, linesOf } from './find-evidence.ts'
import { loadFindings } from './load-audited.ts'
import { nameLine } from './name-line.ts'
import { sendAuditLetter } from './send-audit-letter.ts'

export interface Opening {
  readonly associationId: string
  readonly auditId: string
  readonly now: Date
  readonly today: Day
  /** Whether there is time for one more; one is told in any case. */
  readonly mayGoOn: () => boolean
}

/**
 * Tells those who are drawn what is asked of them, each in a transaction of its own, as long as there is time; who is
 * left is told when it is called again. Answers how many were told.
 */
export async function openDrawn(means: AuditMeans, opening: Opening): Promise<number> {
  const { associationId, auditId, mayGoOn } = opening
  const work = await withScope(means.db, { associationId }, async (tx) => {
    const audit = await findAudit(tx, associationId, auditId)
    return { audit, waiting: audit ? await listToOpen(tx, auditId) : [] }
  })
  const { audit, waiting } = work
  if (!audit?.seed) return 0
  let told = 0
  for (const { renewalId } of waiting) {
    if (told > 0 && !mayGoOn()) break
    await withScope(means.db, { associationId }, (tx) => openOne(tx, means, { ...opening, audit, renewalId }))
    told += 1
  }
  return told
}

type OneToOpen = Opening & { readonly audit: Audit; readonly renewalId: string }

async function openOne(
  tx: Tx,
  means: AuditMeans,
  { audit, renewalId, now, today }: OneToOpen,
): Promise<void> {
  const dueOn = toDay(toDayNumber(today) + audit.evidenceDays)
  if (!(await markOpened(tx, renewalId, { at: now, dueOn }))) return
  const found = await findRenewal(tx, renewalId)
  const taken = found && (await takeRenewalStep(tx, found, { step: 'draw', by: 'system', at: now }))
  // One that was excused since the list was sealed has nothing to show.
  if (!taken?.taken) return
  const { renewal } = taken
  const audited = await loadFindings(tx, renewalId)
  const evidence = await findEvidence(tx, renewal.personId, listAudited(audited), now)
  const lines = linesOf(evidence, listAudited(audited))
  await insertLines(tx, { renewalId, associationId: renewal.associationId }, lines)
  const held = lines.filter((line) => line.held !== 'none')
  const isHeld = isProven(
    weighProof(
      audited,
      held.map(({ entryId, hours }) => ({ entryId, proven: hours })),
    ),
  )
  if (isHeld) await sendAuditLetter(tx, means, renewal, { kind: 'audit-nothing-asked', at: now })
  else await ask(tx, means, { renewal, lines, evidence, dueOn, now })
}

interface Asking {
  readonly renewal: Renewal
  readonly lines: readonly AuditLine[]
  readonly evidence: Evidence
  readonly dueOn: Day
  readonly now: Date
}

async function ask(
  tx: Tx,
  means: AuditMeans,
  { renewal, lines, evidence, dueOn, now }: Asking,
): Promise<void> {
  await takeRenewalStep(tx, renewal, { step: 'ask-evidence', by: 'system', at: now })
  const toDo = lines.filter(({ held }) => held === 'none').map((line) => nameLine(line, evidence))
  await sendAuditLetter(tx, means, renewal, { kind: 'audit-asked', toDo, dueOn, at: now })
}
