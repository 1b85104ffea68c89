import { type Day, toDayNumber } from '../../standards/day.ts'

export const accommodationKinds = ['extra-time', 'reader', 'other'] as const
export type AccommodationKind = (typeof accommodationKinds)[number]

/** What somebody needs in order to sit like everybody else, and what the office said. */
export interface Accommodation {
  readonly id: string
  readonly officeId: string
  readonly associationId: string
  readonly personId: string
  readonly applicationId: string
  readonly kind: AccommodationKind
  readonly words: string
  readonly state: 'asked' | 'granted' | 'declined' | 'withdrawn'
  readonly askedAt: Date
  readonly askedFor: Day | null
  readonly timeFactor: number | null
  readonly timeMinutes: number | null
  readonly answer: string | null
}

/** An answer of the office. */
export interface GrantedAccommodation {
  readonly state: 'granted' | 'declined'
  readonly timeFactor: number | null
  readonly timeMinutes: number | null
  readonly answer: string
}

/** Whether there are enough days until the sitting to arrange for it; true where no day is booked yet. */
export function isInTime(askedOn: Day, sittingOn: Day | undefined, noticeDays: number): boolean {
  return sittingOn === undefined || toDayNumber(sittingOn) - toDayNumber(askedOn) >= noticeDays
}
