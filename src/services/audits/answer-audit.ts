import { Conflict } from '../../domain/errors.ts'
import type { Renewal } from '../../domain/renewals/renewal.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { moveEntry } from '../../store/audits/entries.ts'
import { listDecisions, listLines } from '../../store/audits/lines.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { takeRenewalStep } from '../renewals/take-renewal-step.ts'
import { enterAudited } from './enter-audited.ts'
import { findEvidence, listUnshown } from './find-evidence.ts'

export interface AnswerWish {
  readonly actor: SignedIn
  readonly renewalId: string
  readonly now: Date
  /** Whether the person knows of the lines of which nothing is shown, and has no more. */
  readonly isAll: boolean
}

/** `over`: nothing is asked any more. `unshown`: lines have no evidence, and it was not said that this is known. */
export type Answered =
  | { readonly answered: true }
  | { readonly answered: false; readonly reason: 'over' | 'unshown' }

/** The person says that this is all there is to show, or that a gap is mended: staff look from then on. */
export function answerAudit(db: Db, { actor, renewalId, now, isAll }: AnswerWish) {
  const entering = { actor, renewalId, action: 'answer-audit' } as const
  return enterAudited(db, entering, async (tx, entry, renewal): Promise<Answered> => {
    const isMending = renewal.state === 'gaps'
    if (!isMending && renewal.state !== 'evidence-asked') return { answered: false, reason: 'over' }
    if (!isMending && entry.answeredAt) return { answered: true }
    if (!isAll && (await hasUnshown(tx, renewal, now))) return { answered: false, reason: 'unshown' }
    const waits = { for: isMending ? 'mended' : 'evidence', since: now } as const
    // A colleague of the association who decides at this moment is faster; what was said is looked at anew then.
    if (!(await moveEntry(tx, entry, { answeredAt: now, waits, looksOn: null })))
      return { answered: false, reason: 'over' }
    if (isMending) {
      const taken = await takeRenewalStep(tx, renewal, { step: 'mended', by: 'person', at: now })
      if (!taken.taken) throw new Conflict()
    }
    await appendRecord(tx, {
      ...{ at: now, kind: 'audit-answered', isOpen: true, subjectId: renewal.personId },
      facts: { renewal: renewal.id },
    })
    return { answered: true }
  })
}

async function hasUnshown(tx: Tx, { id, personId }: Renewal, now: Date): Promise<boolean> {
  const [lines, decisions] = await Promise.all([listLines(tx, id), listDecisions(tx, id)])
  const entryIds = lines.map(({ entryId }) => entryId)
  return listUnshown(lines, decisions, await findEvidence(tx, personId, entryIds, now)).length > 0
}
