import type { Reference } from '../../domain/references/reference.ts'
import { insertReferenceKey } from '../../store/references/reference-keys.ts'
import { setReferenceMail } from '../../store/references/references.ts'
import type { Tx } from '../../store/tables.ts'
import { makeSecret } from '../sign-in/secrets.ts'
import type { ReferenceMeans } from './means.ts'
import { en } from './messages/en.ts'

export interface MailedReference
  extends Pick<
    Reference,
    'id' | 'associationId' | 'personId' | 'role' | 'raterName' | 'raterEmail' | 'dueOn'
  > {
  readonly applicantName: string
  readonly associationName: string
  /** Of the standard, such as Mentor-Clinical. */
  readonly title: string
}

/** Mails a rater a link with a secret of its own; the scope must be the association's. */
export async function mailLink(
  tx: Tx,
  { randomBytes, sendMail, links }: ReferenceMeans,
  reference: MailedReference,
  occasion: 'request' | 'reminder',
  now: Date,
): Promise<void> {
  const { id, raterName: rater, raterEmail, applicantName: applicant, role, dueOn, associationId } = reference
  const { secret, hash } = makeSecret(randomBytes)
  await insertReferenceKey(tx, { secretHash: hash, reference, holder: mailHolder(raterEmail), at: now })
  const { associationName: association, title } = reference
  const words = { rater, applicant, association, title, role, dueOn }
  const common = {
    to: raterEmail,
    associationId,
    link: { label: en[occasion].link, url: links.reference(secret), linkId: id },
    paragraphs: en[occasion].paragraphs(words),
  }
  const mailId =
    occasion === 'request'
      ? await sendMail(tx, { ...common, kind: 'reference-request', subject: en.request.subject(applicant) })
      : await sendMail(tx, {
          ...common,
          kind: 'reference-reminder',
          subject: en.reminder.subject(applicant, dueOn),
          unsubscribeUrl: links.stop(secret),
        })
  await setReferenceMail(tx, id, mailId)
}

/** All links to one mailbox share what was saved half-way; another mailbox never sees it. */
export function mailHolder(email: string): string {
  return `mail:${email}`
}
