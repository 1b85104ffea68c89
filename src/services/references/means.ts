import type { Day } from '../../standards/day.ts'
import type { SendMail } from '../mail/send-mail.ts'

/** What references are asked for and answered with. */
export interface ReferenceMeans {
  readonly randomBytes: (size: number) => Uint8Array
  readonly sendMail: SendMail
  /** Calendar day of an instant, in the time zone given. */
  readonly dayOf: (instant: Date, timeZone: string) => Day
  /** Addresses of pages. */
  readonly links: {
    readonly reference: (secret: string) => string
    readonly stop: (secret: string) => string
    /** Where the applicant sees how the references of an application stand. */
    readonly ofApplication: (applicationId: string) => string
  }
}
