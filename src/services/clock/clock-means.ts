import type { StandardsLibrary } from '../../standards/load-standards.ts'
import type { LetterMeans } from '../letters/send-letter.ts'

/** What the clock writes mail with. */
export interface ClockMeans extends LetterMeans {
  readonly standards: StandardsLibrary
  readonly randomBytes: (size: number) => Uint8Array
  /** Where an applicant says that no more reminders shall come. */
  readonly stopUrl: (secret: string) => string
}
