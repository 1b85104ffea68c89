/** A mail as it is handed to a mail server. */
export interface OutgoingMail {
  readonly messageId: string
  readonly to: string
  readonly subject: string
  readonly plain: string
  readonly html: string
  readonly date: Date
  /** Set for mail that reminds. */
  readonly unsubscribeUrl?: string | undefined
}

/** How a try ended: taken; put off, for the server's or the network's reasons; or refused for good. */
export type Delivery =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'postponed'; readonly words: string }
  | { readonly outcome: 'refused'; readonly words: string }

/** A way out for mail. Never rejects: whatever happens is an outcome. */
export interface MailServer {
  /** What follows the @ in message ids. */
  readonly domain: string
  /** The signal ends a try that takes too long. */
  deliver(mail: OutgoingMail, ending?: AbortSignal): Promise<Delivery>
}
