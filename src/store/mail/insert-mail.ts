import { sql } from 'kysely'
import type { Tx } from '../tables.ts'

interface NewMail {
  readonly id: string
  readonly associationId?: string | undefined
  readonly personId?: string | undefined
  readonly recipient: string
  readonly kind: string
  readonly subject: string
  readonly linkId?: string | undefined
  readonly hoursUseful: number
  /** The text, and every address in it, is sealed. */
  readonly isSecret: boolean
  readonly plain: string
  readonly html: string
  readonly link?: { readonly label: string; readonly url: string } | undefined
  readonly unsubscribeUrl?: string | undefined
}

/** Puts a mail into the outbox; it leaves once the transaction has committed. */
export async function insertMail(tx: Tx, mail: NewMail): Promise<void> {
  await tx
    .insertInto('mail')
    .values({
      id: mail.id,
      association_id: mail.associationId ?? null,
      person_id: mail.personId ?? null,
      recipient: mail.recipient,
      kind: mail.kind,
      subject: mail.subject,
      link_id: mail.linkId ?? null,
      give_up_at: sql`now() + ${mail.hoursUseful} * interval '1 hour'`,
    })
    .execute()
  await tx
    .insertInto('mail_text')
    .values({
      mail_id: mail.id,
      association_id: mail.associationId ?? null,
      is_secret: mail.isSecret,
      plain: mail.plain,
      html: mail.html,
      link_label: mail.link?.label ?? null,
      link_url: mail.link?.url ?? null,
      unsubscribe_url: mail.unsubscribeUrl ?? null,
    })
    .execute()
}
