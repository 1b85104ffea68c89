import type { SendMail } from '../mail/send-mail.ts'

/** What the clock writes mail with. */
export interface ClockMeans {
  readonly randomBytes: (size: number) => Uint8Array
  readonly sendMail: SendMail
  readonly links: {
    readonly application: (id: string) => string
    readonly stop: (secret: string) => string
  }
}
