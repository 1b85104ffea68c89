import type { AwardedEndorsement } from '../../domain/endorsements/endorsement.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import type { Db, Tx } from '../../store/tables.ts'
import type { LetterMeans } from '../letters/send-letter.ts'

/** Signs a badge for an Endorsement, in place of an earlier one, as part of the transaction. */
export type IssueBadge = (tx: Tx, endorsement: AwardedEndorsement) => Promise<void>

/** What whoever asks is told about a day. */
export interface DayAnswer {
  readonly association: string
  readonly number: string
  readonly name: string
  readonly standard: string
  readonly on: Day
  readonly wasEndorsed: boolean
}

/** Signs an answer in the association's name, as text to hand on; null where it has no key to sign with. */
export type SignAnswer = (
  tx: Tx,
  associationId: string,
  answer: DayAnswer,
  at: Date,
) => Promise<string | null>

/** The badge of an Endorsement as JSON text; null where none was signed. */
export type FindCredential = (tx: Tx, endorsementId: string) => Promise<string | null>

/** What Endorsements are awarded with. */
export interface AwardMeans extends LetterMeans {
  readonly standards: StandardsLibrary
  /** Absent where nothing is signed. */
  readonly issueBadge?: IssueBadge | undefined
  /** Where a holder sees an Endorsement. */
  readonly endorsementUrl: (id: string) => string
}

/** What the pages of Endorsements do their work with. */
export interface EndorsementMeans extends AwardMeans {
  readonly db: Db
  readonly dayOf: (instant: Date, timeZone?: string) => Day
}
