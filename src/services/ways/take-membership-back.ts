import { NotFound } from '../../domain/errors.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db } from '../../store/tables.ts'
import { endMembership } from '../../store/ways/memberships.ts'
import { withScope } from '../../store/with-scope.ts'
import type { SendMail } from '../mail/send-mail.ts'
import { en } from './messages/en.ts'

interface TakingBack {
  readonly personId: string
  readonly association: { readonly id: string; readonly name: string }
  readonly membershipId: string
  /** The person reads it. */
  readonly reason: string
  readonly at: Date
}

/** Takes back a membership that was confirmed, tells whose it was, and records it. False where a colleague did before. */
export function takeMembershipBack(
  db: Db,
  sendMail: SendMail,
  { personId, association, membershipId, reason, at }: TakingBack,
): Promise<boolean> {
  const associationId = association.id
  return withScope(db, { personId, associationId }, async (tx) => {
    const ended = await endMembership(tx, { associationId, membershipId, reason, byPersonId: personId, at })
    if (!ended) return false
    const member = await findPersonName(tx, ended.personId)
    if (!member) throw new NotFound()
    await appendRecord(tx, {
      ...{ at, kind: 'membership-taken-back', subjectId: ended.personId, isOpen: true },
      facts: { membership: membershipId, memberOf: ended.memberOf, from: ended.from, to: ended.to },
    })
    await sendMail(tx, {
      ...{ to: member.email, kind: 'application-step', associationId, personId: ended.personId },
      subject: en.takenBack.subject,
      paragraphs: en.takenBack.paragraphs(member.name, association.name, reason),
    })
    return true
  })
}
