import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import type { SendMail } from '../mail/send-mail.ts'

/** What the steps of an applicant are made with. */
export interface ApplicationMeans {
  readonly standards: StandardsLibrary
  readonly sendMail: SendMail
  /** Calendar day of an instant, in the time zone given. */
  readonly dayOf: (instant: Date, timeZone?: string) => Day
  readonly links: {
    /** Where an applicant reads a letter. */
    readonly letter: (applicationId: string, letterId: string) => string
    /** Where the staff of an association begin. */
    readonly workbench: (association: string) => string
  }
}
