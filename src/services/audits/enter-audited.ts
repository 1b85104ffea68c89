import type { AuditEntry } from '../../domain/audits/audit.ts'
import { NotFound } from '../../domain/errors.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { Renewal } from '../../domain/renewals/renewal.ts'
import { decideAccess, type SignedIn } from '../../domain/rights.ts'
import { findEntryOf } from '../../store/audits/entries.ts'
import { findRenewal } from '../../store/renewals/renewals.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { widenScope, withScope } from '../../store/with-scope.ts'
import type { Stopped } from '../applications/enter-application.ts'

interface AuditedWish {
  readonly actor: SignedIn
  /** `audit-renewal`: staff, never about an own one. `answer-audit`: whose renewal it is. */
  readonly action: 'audit-renewal' | 'answer-audit'
  readonly renewalId: string
  /** The association whose page it is asked on; left out on the person's own pages. */
  readonly associationId?: string
}

/** Does work about a renewal that is drawn for audit, once it is decided that the asker may. */
export async function enterAudited<Result>(
  db: Db,
  { actor, action, renewalId, associationId }: AuditedWish,
  work: (tx: Tx, entry: AuditEntry, renewal: Renewal) => Promise<Result>,
): Promise<Result | Stopped> {
  if (!isUuid(renewalId)) throw new NotFound()
  return withScope(db, { personId: actor.id, ...(associationId && { associationId }) }, async (tx) => {
    const entry = await findEntryOf(tx, renewalId)
    if (!entry?.isDrawn || !entry.openedAt) throw new NotFound()
    if (associationId !== undefined && entry.associationId !== associationId) throw new NotFound()
    const access = decideAccess(actor, { action, audited: entry })
    if (access === 'hidden') throw new NotFound()
    if (access !== 'allowed') return { access }
    return widenScope(tx, { associationId: entry.associationId }, async () => {
      const renewal = await findRenewal(tx, renewalId)
      if (!renewal) throw new NotFound()
      return work(tx, entry, renewal)
    })
  })
}
