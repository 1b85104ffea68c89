import { randomUUID } from 'node:crypto'
import { type MailKind, mailKinds, type ReminderKind } from '../../domain/mail/mail-kinds.ts'
import { oneLine } from '../../domain/mail/one-line.ts'
import { enqueueMail } from '../../store/mail/enqueue-mail.ts'
import { insertMail } from '../../store/mail/insert-mail.ts'
import type { Tx } from '../../store/tables.ts'
import type { Keyring } from '../keys/keyring.ts'
import { htmlLetter } from './html-letter.tsx'
import type { Letter } from './letter.ts'
import { plainLetter } from './plain-letter.ts'
import { sealText } from './seal-text.ts'

interface AnyMail {
  readonly to: string
  readonly subject: string
  /** Plain text each. */
  readonly paragraphs: readonly string[]
  /** The one thing to do. With a linkId the outbox shows when it was first opened (markLinkOpened). */
  readonly link?: { readonly label: string; readonly url: string; readonly linkId?: string }
  /** The association whose staff may see that it was sent; the scope must be its own. */
  readonly associationId?: string
  /** The person written to, where known. */
  readonly personId?: string
}

/** A mail to send. One that reminds brings the address that stops it with one click. */
export type Mail = AnyMail &
  (
    | { readonly kind: Exclude<MailKind, ReminderKind> }
    | { readonly kind: ReminderKind; readonly unsubscribeUrl: string }
  )

const longestSubject = 200

/**
 * Puts a mail into the outbox as part of the transaction: it leaves after the commit, never after a
 * rollback, at least once. Answers the mail's id.
 */
export type SendMail = (tx: Tx, mail: Mail) => Promise<string>

/** Words with a secret in them lie in the outbox, and in every copy of it, sealed under the keyring. */
export function createSendMail(keyring: Keyring): SendMail {
  return (tx, mail) => putIntoOutbox(tx, keyring, mail)
}

async function putIntoOutbox(tx: Tx, keyring: Keyring, mail: Mail): Promise<string> {
  const { isSecret, isReminder, hoursUseful } = mailKinds[mail.kind]
  const unsubscribeUrl = 'unsubscribeUrl' in mail ? mail.unsubscribeUrl : undefined
  const subject = oneLine(mail.subject, longestSubject)
  const letter: Letter = { subject, paragraphs: mail.paragraphs, link: mail.link, unsubscribeUrl }
  refuseOtherAddresses(letter)
  const id = randomUUID()
  const seal = (text: string) => sealText(keyring, { id, isSecret }, text)
  await insertMail(tx, {
    id,
    associationId: mail.associationId,
    personId: mail.personId,
    recipient: mail.to,
    kind: mail.kind,
    subject,
    linkId: mail.link?.linkId,
    hoursUseful,
    isSecret,
    plain: seal(plainLetter(letter)),
    html: seal(await htmlLetter(letter)),
    link: mail.link && { label: mail.link.label, url: seal(mail.link.url) },
    unsubscribeUrl: unsubscribeUrl && seal(unsubscribeUrl),
  })
  await enqueueMail(tx, id, { urgency: isReminder ? 'when-idle' : 'soon' })
  return id
}

/** Links lead to pages, and to nothing that a mail program might run. */
function refuseOtherAddresses({ link, unsubscribeUrl }: Letter): void {
  for (const url of [link?.url, unsubscribeUrl]) {
    if (url !== undefined && !/^https?:\/\/[^\s<>"]+$/.test(url)) {
      throw new TypeError('A mail links to the address of a page only.')
    }
  }
}
