import type { Tx } from '../../store/tables.ts'
import type { LinkMeans } from './link-means.ts'
import { en } from './messages/en.ts'

interface MailedRequest {
  readonly id: string
  readonly email: string
  readonly providerName: string
  readonly askedBy: string
  readonly sessions: number
  readonly hours: number
  readonly expiresAt: Date
}

/** Puts the mail with the link into the outbox. */
export async function mailRequest(
  tx: Tx,
  { linkTo, sendMail }: LinkMeans,
  secret: string,
  { id, email, providerName, askedBy, sessions, hours, expiresAt }: MailedRequest,
): Promise<void> {
  await sendMail(tx, {
    to: email,
    kind: 'confirm-hours',
    subject: en.request.subject(askedBy, hours),
    paragraphs: en.request.paragraphs(providerName, askedBy, sessions, hours, expiresAt),
    link: { label: en.request.link, url: linkTo(secret), linkId: id },
  })
}
