import { type AuditLetter, listAuditLetters } from '../../store/audits/audit-letters.ts'
import { listOwnEntries } from '../../store/audits/entries.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { findRenewal } from '../../store/renewals/renewals.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { type Evidence, findEvidence } from './find-evidence.ts'
import { type Audited, loadAudited } from './load-audited.ts'

/** One audit of a person's own, with what is asked and what was found. */
export interface OwnAudit extends Audited {
  readonly association: { readonly name: string; readonly shortId: string }
  readonly evidence: Evidence
  readonly letters: readonly AuditLetter[]
}

/** How many a page shows; whoever renews for decades is drawn a few times. */
const mostShown = 3

/** A person's audits, the latest first. */
export function seeOwnAudits(db: Db, personId: string, now: Date): Promise<OwnAudit[]> {
  return withScope(db, { personId }, async (tx) => {
    const entries = (await listOwnEntries(tx, personId)).slice(0, mostShown)
    const audits: OwnAudit[] = []
    for (const entry of entries) {
      const renewal = await findRenewal(tx, entry.renewalId)
      if (!renewal) continue
      const audited = await loadAudited(tx, entry, renewal)
      const entryIds = audited.lines.map(({ entryId }) => entryId)
      const evidence = await findEvidence(tx, personId, entryIds, now)
      const association = await getAssociation(tx, renewal.associationId)
      const letters = await listAuditLetters(tx, renewal.id)
      audits.push({ ...audited, association, evidence, letters })
    }
    return audits
  })
}
