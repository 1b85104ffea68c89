import type { Audit } from '../../domain/audits/audit.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { type AuditLetter, listAuditLetters } from '../../store/audits/audit-letters.ts'
import { findAudit } from '../../store/audits/audits.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import type { Db } from '../../store/tables.ts'
import { enterAudited } from './enter-audited.ts'
import { type Evidence, findEvidence } from './find-evidence.ts'
import { type Audited, loadAudited } from './load-audited.ts'

/** One renewal under audit with everything that staff decide by. */
export interface SeenAudited extends Audited {
  readonly audit: Audit
  /** Empty where the person is not known here any more. */
  readonly name: string
  readonly evidence: Evidence
  readonly letters: readonly AuditLetter[]
}

interface Seeing {
  readonly actor: SignedIn
  readonly associationId: string
  readonly renewalId: string
  readonly now: Date
}

/** For staff, and never for whoever is audited. */
export function seeAudited(db: Db, { now, ...seeing }: Seeing) {
  return enterAudited(
    db,
    { ...seeing, action: 'audit-renewal' },
    async (tx, entry, renewal): Promise<SeenAudited> => {
      const [audited, audit, person, letters] = await Promise.all([
        loadAudited(tx, entry, renewal),
        findAudit(tx, entry.associationId, entry.auditId),
        findPersonName(tx, renewal.personId),
        listAuditLetters(tx, renewal.id),
      ])
      if (!audit) throw new Error('An entry has its audit.')
      const entryIds = audited.lines.map(({ entryId }) => entryId)
      const evidence = await findEvidence(tx, renewal.personId, entryIds, now)
      return { ...audited, audit, evidence, name: person?.name ?? '', letters }
    },
  )
}
