import type { Generated, GeneratedAlways } from 'kysely'

/** The outbox (migration 0004). */
export interface MailTables {
  readonly mail: MailTable
  readonly mail_text: MailTextTable
}

export type MailState = 'queued' | 'accepted' | 'refused' | 'gave-up'

interface MailTable {
  id: string
  association_id: string | null
  person_id: string | null
  asked_by_id: GeneratedAlways<string | null>
  recipient: string
  kind: string
  subject: string
  link_id: string | null
  state: Generated<MailState>
  server_words: Generated<string | null>
  tries: Generated<number>
  message_id: Generated<string | null>
  created_at: Generated<Date>
  next_try_at: Generated<Date>
  give_up_at: Date
  accepted_at: Generated<Date | null>
  link_opened_at: Generated<Date | null>
}

interface MailTextTable {
  mail_id: string
  association_id: string | null
  is_secret: boolean
  plain: string
  html: string
  link_label: string | null
  link_url: string | null
  unsubscribe_url: string | null
}
