import { listing } from '../compiled.ts'
import type { Tx } from '../tables.ts'

/** A letter about an audit exactly as it was sent. */
export interface AuditLetter {
  readonly id: string
  readonly renewalId: string
  readonly kind: string
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly sentAt: Date
}

export async function insertAuditLetter(tx: Tx, associationId: string, letter: AuditLetter): Promise<void> {
  const { id, renewalId, kind, subject, paragraphs, sentAt } = letter
  await tx
    .insertInto('audit_letters')
    .values({
      ...{ id, renewal_id: renewalId, association_id: associationId, kind, subject },
      ...{ paragraphs: JSON.stringify(paragraphs), sent_at: sentAt },
    })
    .execute()
}

/** All letters about an audited renewal, the newest first. */
export const listAuditLetters = listing<[renewalId: string], AuditLetter>((tx, renewalId) =>
  tx
    .selectFrom('audit_letters')
    .select(['id', 'renewal_id as renewalId', 'kind', 'subject', 'paragraphs', 'sent_at as sentAt'])
    .where('renewal_id', '=', renewalId)
    .orderBy('sent_at', 'desc')
    .orderBy('id'),
)
