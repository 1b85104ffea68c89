import type { Role } from '../../src/domain/rights.ts'
import type { Permit } from '../../src/web/areas.ts'
import type { Objects } from './objects.ts'

/** A status, or the page that somebody is sent to first. */
export type Expected = number | 'sign-in' | 'second-factor'

/** What one route answers to whom, written by hand. */
export interface Row {
  /** `public` routes stand before the sign-in and look at no session. */
  readonly permit: Permit | 'public'
  /** The roles that a staff route is for. */
  readonly roles?: readonly Role[]
  /** The addresses to ask for, where the pattern is none itself. */
  readonly at?: (objects: Objects) => readonly string[]
  /** What is posted, `by` naming who does. */
  readonly fields?: (objects: Objects, by: string) => Readonly<Record<string, string>>
  /**
   * The addresses name an applicant, or what an applicant has: coordinators and administrators of the
   * association come there, and the applicant's advisor, where `roles` says so.
   */
  readonly isAboutApplicant?: true
  /** Whether the applicant comes there too. */
  readonly isForApplicant?: true
  /** Whether staff come to what is their own there too. */
  readonly isForOwner?: true
  /** The addresses name a reviewer, or what a reviewer has: who alone of all reviewers comes there. */
  readonly isForItsReviewer?: true
  /** Only about the applicant whose application is in review. */
  readonly isAboutReviewed?: true
  /** Whether reviewers come there, about whom they review. */
  readonly isForReviewer?: true
  /** Whether the committee comes there, on which every reviewer sits. */
  readonly isForCommittee?: true
  /** The answer to whoever may come, about what is theirs or what they look after. */
  readonly own: Expected
  /** The answer to the applicant, where not as to staff. */
  readonly applicant?: Expected
  /** About what is somebody else's, and about what is not there: always the same. */
  readonly unknown?: Expected
  /** To a visitor, about what is not there. */
  readonly unknownToVisitor?: Expected
  /** To a visitor, where not sent to sign in. */
  readonly visitor?: Expected
  /** To somebody whose second factor is still to be shown, where not as to a visitor. */
  readonly atTheDoor?: Expected
  /** To a person who has no second factor, where not as to others. */
  readonly withoutFactor?: Expected
  /** Keeps nothing, so that it may be posted from anywhere. */
  readonly isOpenToOtherSites?: true
}

export type Rows = Readonly<Record<string, Row>>
