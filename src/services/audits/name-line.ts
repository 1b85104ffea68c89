import type { AuditLine } from '../../domain/audits/audit.ts'
import { type Evidence, nameOf } from './find-evidence.ts'
import { en } from './messages/en.ts'

/** A line as a letter names it. */
export function nameLine({ section, entryId, onDay, hours }: AuditLine, evidence: Evidence): string {
  return (section === 'training' ? en.training : en.session)(nameOf(evidence, entryId), onDay, hours)
}
