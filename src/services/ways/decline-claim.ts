import type { Day } from '../../standards/day.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db } from '../../store/tables.ts'
import { insertDeclinedClaim, listClaims } from '../../store/ways/claims.ts'
import { withScope } from '../../store/with-scope.ts'
import type { SendMail } from '../mail/send-mail.ts'
import { en } from './messages/en.ts'

interface Declining {
  readonly personId: string
  readonly association: { readonly id: string; readonly name: string }
  /** The applicant's own entry, and the version of it that was looked at. */
  readonly entryId: string
  readonly version: number
  /** The applicant reads it. */
  readonly reason: string
  readonly today: Day
  readonly at: Date
}

/**
 * Declines what a person wrote about a membership, tells that person why, and records it. False where it does not wait
 * any more as it was looked at: a colleague answered it, or the person corrected it.
 */
export function declineClaim(db: Db, sendMail: SendMail, declining: Declining): Promise<boolean> {
  const { personId, association, entryId, version, reason, today, at } = declining
  const associationId = association.id
  return withScope(db, { personId, associationId }, async (tx) => {
    const [claim] = await listClaims(tx, { associationId, today, limit: 1, only: entryId })
    if (!claim || claim.version !== version || claim.personId === personId) return false
    if (!(await insertDeclinedClaim(tx, { associationId, claim, reason, byPersonId: personId, at })))
      return false
    await appendRecord(tx, {
      ...{ at, kind: 'membership-declined', subjectId: claim.personId, isOpen: true },
      facts: { entry: entryId, memberOf: claim.memberOf, from: claim.from, to: claim.to },
    })
    await sendMail(tx, {
      ...{ to: claim.email, kind: 'application-step', associationId, personId: claim.personId },
      subject: en.declined.subject,
      paragraphs: en.declined.paragraphs(claim.name, association.name, reason),
    })
    return true
  })
}
