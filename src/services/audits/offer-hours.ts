import { isAskedToShow } from '../../domain/audits/audit.ts'
import { dayIn } from '../../domain/day-in.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { moveEntry } from '../../store/audits/entries.ts'
import { insertLines } from '../../store/audits/lines.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db } from '../../store/tables.ts'
import { enterAudited } from './enter-audited.ts'
import { findEvidence, linesOf } from './find-evidence.ts'
import { loadOtherHours } from './find-other-hours.ts'

interface Means {
  readonly db: Db
  readonly standards: StandardsLibrary
}

interface OfferWish {
  readonly actor: SignedIn
  readonly renewalId: string
  readonly entryIds: readonly string[]
  readonly now: Date
}

/** `over`: nothing is asked any more, or staff look at it at this moment. `none`: none of them can make up for anything. */
export type Offered =
  | { readonly offered: true; readonly count: number }
  | { readonly offered: false; readonly reason: 'over' | 'none' }

/**
 * Offers other hours of the same period for what cannot be shown: they become lines of the audit, with how they count
 * fixed at this moment, and are decided like the others.
 */
export function offerHours({ db, standards }: Means, { actor, renewalId, entryIds, now }: OfferWish) {
  const entering = { actor, renewalId, action: 'answer-audit' } as const
  return enterAudited(db, entering, async (tx, entry, renewal): Promise<Offered> => {
    if (!isAskedToShow(renewal)) return { offered: false, reason: 'over' }
    const { associationId, personId } = renewal
    const today = dayIn(now, (await getAssociation(tx, associationId)).timeZone)
    const others = await loadOtherHours(tx, standards, renewal, today)
    const chosen = others.filter(({ entryId }) => entryIds.includes(entryId))
    const ids = chosen.map(({ entryId }) => entryId)
    const lines = linesOf(await findEvidence(tx, personId, ids, now), ids)
    if (lines.length === 0) return { offered: false, reason: 'none' }
    // Whoever decides at this moment is shown them first.
    if (!(await moveEntry(tx, entry))) return { offered: false, reason: 'over' }
    const counted = new Map(chosen.map(({ entryId, counts }) => [entryId, counts]))
    await insertLines(
      tx,
      { renewalId, associationId },
      lines.map((line) => ({ ...line, offered: counted.get(line.entryId) ?? [] })),
    )
    await appendRecord(tx, {
      ...{ at: now, kind: 'audit-hours-offered', isOpen: true, subjectId: personId },
      facts: { renewal: renewalId, lines: ids },
    })
    return { offered: true, count: lines.length }
  })
}
