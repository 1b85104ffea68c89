import { sql } from 'kysely'
import type { AuditWait } from '../../../domain/audits/audit.ts'
import { type Asker, nobody, nothing, type WorkSource } from '../work-source.ts'

const waits = (waitsFor: AuditWait, { associationId }: Asker) => sql`
  entry.association_id = ${associationId}::uuid and entry.waits_for = ${sql.lit(waitsFor)}`

/** Renewals under audit that wait for staff, by what for and since when. Read from audit_entry_waiting. */
function waiting(kind: WorkSource['kind'], waitsFor: AuditWait): WorkSource {
  return {
    kind,
    from: sql`audit_entries entry join renewals on renewals.id = entry.renewal_id`,
    where: (reader) => sql`${waits(waitsFor, reader)} and entry.person_id <> ${reader.readerId}::uuid
      and renewals.state in ('drawn', 'evidence-asked', 'gaps')`,
    since: sql`entry.waits_since`,
    subjectId: sql`entry.renewal_id`,
    personId: sql`entry.person_id`,
    applicationId: nobody,
    about: sql`entry.audit_id::text`,
    detail: waitsFor === 'overdue' ? sql`day_after_rests(entry.association_id, entry.due_on)::text` : nothing,
  }
}

/** Evidence of somebody who said that this is all, or who had it with the hours. */
export const auditEvidence = waiting('audit-evidence', 'evidence')
/** Gaps that the person says are mended. */
export const auditMended: WorkSource = {
  ...waiting('audit-mended', 'mended'),
  seldom: (asker) => sql`audit_entries entry where ${waits('mended', asker)}`,
}
/** What was asked, or was to be mended, and nobody answered in time. */
export const auditOverdue: WorkSource = {
  ...waiting('audit-overdue', 'overdue'),
  seldom: (asker) => sql`audit_entries entry where ${waits('overdue', asker)}`,
}
