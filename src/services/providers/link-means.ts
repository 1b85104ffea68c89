import type { SendMail } from '../mail/send-mail.ts'

/** What a link is made and mailed with. */
export interface LinkMeans {
  readonly randomBytes: (size: number) => Uint8Array
  readonly sendMail: SendMail
  /** The address of the page that a secret opens. */
  readonly linkTo: (secret: string) => string
}
