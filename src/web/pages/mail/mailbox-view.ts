import type { ListedMail } from '../../../store/mail/list-mails.ts'

/** Whose mail a page shows, and where its links lead. */
export interface MailboxView {
  readonly isOpen: boolean
  /** Where one comes from; the open mailbox belongs to nobody. */
  readonly from?: { readonly href: string; readonly label: string }
  readonly list: (find: { readonly to?: string; readonly page?: string }) => string
  readonly mail: (id: string) => string
  /** Only staff of an association send a mail again. */
  readonly resend?: (id: string) => string
  readonly when: (instant: Date) => string
}

/** In the demo nothing leaves, so a mail that waits is no news there. */
export function hasNews(mail: ListedMail, { isOpen }: MailboxView): boolean {
  return !isOpen || mail.state !== 'queued' || mail.linkOpenedAt !== null
}
