import type { Reference } from '../../domain/references/reference.ts'
import { insertReferenceKey } from '../../store/references/reference-keys.ts'
import { setReferenceMail } from '../../store/references/references.ts'
import type { Tx } from '../../store/tables.ts'
import { composeLetter } from '../letters/compose-letter.ts'
import { makeSecret } from '../sign-in/secrets.ts'
import type { ReferenceMeans } from './means.ts'
import { en } from './messages/en.ts'

export interface MailedReference
  extends Pick<Reference, 'id' | 'associationId' | 'personId' | 'raterName' | 'raterEmail' | 'dueOn'> {
  readonly applicantName: string
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
  const { id, raterName: rater, raterEmail, applicantName: applicant, dueOn, associationId } = reference
  const { secret, hash } = makeSecret(randomBytes)
  await insertReferenceKey(tx, { secretHash: hash, reference, holder: mailHolder(raterEmail), at: now })
  const letter = await composeLetter(tx, {
    associationId,
    kind: occasion === 'request' ? 'reference-invitation' : 'reference-reminder',
    fields: { rater, applicant, category: reference.title, 'due-day': dueOn },
  })
  const common = {
    ...{ to: raterEmail, associationId, subject: letter.subject },
    paragraphs: [...letter.paragraphs, en.link.care],
    link: { label: en.link[occasion], url: links.reference(secret), linkId: id },
  }
  const mailId =
    occasion === 'request'
      ? await sendMail(tx, { ...common, kind: 'reference-request' })
      : await sendMail(tx, { ...common, kind: 'reference-reminder', unsubscribeUrl: links.stop(secret) })
  await setReferenceMail(tx, id, mailId)
}

/** All links to one mailbox share what was saved half-way; another mailbox never sees it. */
export function mailHolder(email: string): string {
  return `mail:${email}`
}
