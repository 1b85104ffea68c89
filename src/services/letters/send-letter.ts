import { randomUUID } from 'node:crypto'
import { isAddressOfNobody } from '../../domain/account/is-address-of-nobody.ts'
import type { Application } from '../../domain/applications/application.ts'
import type { FilledLetter } from '../../domain/letters/fill-template.ts'
import type { LetterKind } from '../../domain/letters/letter-kinds.ts'
import { insertLetter } from '../../store/letters/letters.ts'
import type { Tx } from '../../store/tables.ts'
import type { SendMail } from '../mail/send-mail.ts'
import { en } from './messages/en.ts'

export interface LetterMeans {
  readonly sendMail: SendMail
  /** Where the applicant reads a letter. */
  readonly letterUrl: (applicationId: string, letterId: string) => string
}

export interface LetterToSend {
  readonly application: Application
  readonly kind: LetterKind
  readonly letter: FilledLetter
  /** The applicant's address. */
  readonly to: string
  readonly at: Date
  /** Where a reminder has one: the way to get no more of them. */
  readonly unsubscribeUrl?: string
  /** Of an award: what the mail says below the letter, and where it leads instead of to where the letter is kept. */
  readonly award?: {
    readonly note: string
    readonly link: { readonly label: string; readonly url: string }
  }
}

/**
 * Keeps a letter to the applicant exactly as it goes out, and mails it with a link to where it is kept. Answers
 * the letter's id. The scope must be the association's.
 */
export async function sendLetter(
  tx: Tx,
  { sendMail, letterUrl }: LetterMeans,
  { application, kind, letter, to, at, unsubscribeUrl, award }: LetterToSend,
): Promise<string> {
  const id = randomUUID()
  const { id: applicationId, associationId, personId } = application
  const { subject, paragraphs } = letter
  await insertLetter(tx, {
    id,
    applicationId,
    associationId,
    personId,
    kind,
    subject,
    paragraphs,
    sentAt: at,
  })
  // The letter is kept, but there is nobody to mail it to.
  if (isAddressOfNobody(to)) return id
  const link = award?.link ?? { label: en.readLetter, url: letterUrl(applicationId, id) }
  const said = award ? [...paragraphs, award.note] : paragraphs
  const mail = { to, subject, paragraphs: said, link, associationId, personId }
  await sendMail(
    tx,
    unsubscribeUrl === undefined
      ? { ...mail, kind: 'letter' }
      : { ...mail, kind: 'reminder', unsubscribeUrl },
  )
  return id
}
