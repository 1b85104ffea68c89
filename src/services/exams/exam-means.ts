import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import type { SendMail } from '../mail/send-mail.ts'

/** What the services of the exam are made with. */
export interface ExamMeans {
  readonly standards: StandardsLibrary
  readonly sendMail: SendMail
  /** Calendar day of an instant, in the time zone given. */
  readonly dayOf: (instant: Date, timeZone?: string) => Day
  readonly randomBytes: (size: number) => Uint8Array
  readonly links: {
    /** A candidate's own page; nothing where these pages have no address that stays. */
    readonly exams: () => string | undefined
    /** Where the staff of an office answer what was asked for. */
    readonly accommodations: (association: string) => string | undefined
  }
}
