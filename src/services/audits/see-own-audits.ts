import { type AuditLine, isAskedToShow } from '../../domain/audits/audit.ts'
import { dayIn } from '../../domain/day-in.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { type AuditLetter, listAuditLetters } from '../../store/audits/audit-letters.ts'
import { listOwnEntries } from '../../store/audits/entries.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { findRenewal } from '../../store/renewals/renewals.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { setScope, withScope } from '../../store/with-scope.ts'
import { type Evidence, findEvidence, linesOf } from './find-evidence.ts'
import { loadOtherHours } from './find-other-hours.ts'
import { type Audited, loadAudited } from './load-audited.ts'

/** One audit of a person's own, with what is asked and what was found. */
export interface OwnAudit extends Audited {
  readonly association: { readonly name: string; readonly shortId: string }
  readonly evidence: Evidence
  readonly letters: readonly AuditLetter[]
  /** Hours of the period that could be offered, while something is asked. */
  readonly others: { readonly lines: readonly AuditLine[]; readonly evidence: Evidence }
}

interface Means {
  readonly db: Db
  readonly standards: StandardsLibrary
}

/** How many a page shows; whoever renews for decades is drawn a few times. */
const mostShown = 3

/** A person's audits, the latest first. */
export function seeOwnAudits({ db, standards }: Means, personId: string, now: Date): Promise<OwnAudit[]> {
  return withScope(db, { personId }, async (tx) => {
    const entries = (await listOwnEntries(tx, personId)).slice(0, mostShown)
    const audits: OwnAudit[] = []
    for (const entry of entries) {
      const renewal = await findRenewal(tx, entry.renewalId)
      if (!renewal) continue
      const audited = await loadAudited(tx, entry, renewal)
      const entryIds = audited.lines.map(({ entryId }) => entryId)
      const [evidence, association, letters] = await Promise.all([
        findEvidence(tx, personId, entryIds, now),
        getAssociation(tx, renewal.associationId),
        listAuditLetters(tx, renewal.id),
      ])
      const others = await seeOthers(tx, standards, audited, now)
      audits.push({ ...audited, association, evidence, letters, others })
    }
    return audits
  })
}

async function seeOthers(
  tx: Tx,
  standards: StandardsLibrary,
  { renewal }: Audited,
  now: Date,
): Promise<OwnAudit['others']> {
  const { associationId, personId } = renewal
  await setScope(tx, { associationId })
  const today = dayIn(now, (await getAssociation(tx, associationId)).timeZone)
  const others = isAskedToShow(renewal) ? await loadOtherHours(tx, standards, renewal, today) : []
  const ids = others.map(({ entryId }) => entryId)
  const evidence = await findEvidence(tx, personId, ids, now)
  return { lines: linesOf(evidence, ids), evidence }
}
