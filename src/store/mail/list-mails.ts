import { type Kysely, sql } from 'kysely'
import type { Tables, Tx } from '../tables.ts'
import type { MailState } from './tables.ts'

/** What a mailbox page shows of a mail without opening it. */
export interface ListedMail {
  readonly id: string
  readonly recipient: string
  readonly kind: string
  readonly subject: string
  readonly state: MailState
  readonly serverWords: string | null
  readonly tries: number
  readonly createdAt: Date
  readonly nextTryAt: Date
  readonly acceptedAt: Date | null
  readonly linkOpenedAt: Date | null
  /** Whether its text is there to read; asked in the open mailbox only. */
  readonly isReadable?: boolean
}

/** One mail, opened. The text is missing where it is not for the reader or no longer kept; a secret one is sealed. */
export interface OpenedMail extends ListedMail {
  readonly text?: {
    readonly isSecret: boolean
    readonly plain: string
    readonly link?: { readonly label: string; readonly url: string }
  }
}

/** Whose mail: of one association, or all there is where the mailbox is open. */
export type Mailbox = { readonly associationId: string } | 'open'

interface Page {
  /** Part of an address. */
  readonly recipient?: string
  readonly offset: number
  readonly limit: number
}

/** Newest first. */
export async function listMails(tx: Tx, mailbox: Mailbox, page: Page): Promise<ListedMail[]> {
  const { recipient = '', offset, limit } = page
  return mailsOf(tx, mailbox)
    .$if(mailbox === 'open', (query) => query.select(isReadable))
    .where(sql<boolean>`strpos(lower(recipient), ${recipient.toLowerCase()}) > 0`)
    .orderBy('created_at', 'desc')
    .orderBy('mail.id')
    .offset(sql.lit(offset))
    .limit(sql.lit(limit))
    .execute()
}

export async function findMail(tx: Tx, mailbox: Mailbox, id: string): Promise<OpenedMail | undefined> {
  const mail = await mailsOf(tx, mailbox).where('mail.id', '=', id).executeTakeFirst()
  const text = await tx.selectFrom('mail_text').selectAll().where('mail_id', '=', id).executeTakeFirst()
  if (!mail || !text) return mail
  const { is_secret: isSecret, plain, link_label: label, link_url: url } = text
  const link = label !== null && url !== null ? { label, url } : undefined
  return { ...mail, text: { isSecret, plain, ...(link && { link }) } }
}

/** By the key of the text, for the mails of one page. */
const isReadable = sql<boolean>`exists (select from mail_text where mail_text.mail_id = mail.id)`.as(
  'isReadable',
)

function mailsOf(tx: Kysely<Tables>, mailbox: Mailbox) {
  const all = tx
    .selectFrom('mail')
    .select([
      'mail.id',
      'recipient',
      'kind',
      'subject',
      'state',
      'server_words as serverWords',
      'tries',
      'created_at as createdAt',
      'next_try_at as nextTryAt',
      'accepted_at as acceptedAt',
      'link_opened_at as linkOpenedAt',
    ])
  return mailbox === 'open' ? all : all.where('mail.association_id', '=', mailbox.associationId)
}
