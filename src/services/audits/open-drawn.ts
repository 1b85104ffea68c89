import { NotFound } from '../../domain/errors.ts'
import type { Day } from '../../standards/day.ts'
import { findAudit } from '../../store/audits/audits.ts'
import { findEntryOf, listToOpen } from '../../store/audits/entries.ts'
import { withScope } from '../../store/with-scope.ts'
import type { AuditMeans } from './audit-means.ts'
import { openEntry } from './open-entry.ts'

interface Opening {
  readonly associationId: string
  readonly auditId: string
  readonly now: Date
  readonly today: Day
  /** Whether there is time for one more; one is told in any case. */
  readonly mayGoOn: () => boolean
}

/**
 * Tells those who are drawn what is asked of them in the request of whoever draws, each in a transaction of its own,
 * as long as there is time; the clock tells the others. Answers how many were told.
 */
export async function openDrawn(means: AuditMeans, opening: Opening): Promise<number> {
  const { associationId, auditId, mayGoOn, now, today } = opening
  const work = await withScope(means.db, { associationId }, async (tx) => {
    const audit = await findAudit(tx, associationId, auditId)
    return { audit, waiting: audit ? await listToOpen(tx, auditId) : [] }
  })
  const { audit, waiting } = work
  if (!audit) throw new NotFound()
  if (audit.seed === null) return 0
  let told = 0
  for (const { renewalId } of waiting) {
    if (told > 0 && !mayGoOn()) break
    await withScope(means.db, { associationId }, async (tx) => {
      const entry = await findEntryOf(tx, renewalId)
      if (entry) await openEntry(tx, means, { audit, entry, now, today })
    })
    told += 1
  }
  return told
}
