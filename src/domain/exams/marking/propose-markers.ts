import { seniorPlace } from './states.ts'

/** A marker as asking sees it. */
export interface Candidate {
  readonly personId: string
  /** Empty for every category. */
  readonly categories: readonly string[]
  readonly mostAMonth: number
  readonly isPaused: boolean
  readonly isSenior: boolean
  /** Calibration scripts of the category that wait to be marked first. */
  readonly calibrationsLeft: number
  readonly open: number
  readonly askedThisMonth: number
}

export type Unfit = 'other-category' | 'paused' | 'full' | 'not-calibrated' | 'not-senior' | 'involved'

export interface Vacancy {
  readonly category: string
  readonly place: number
  /** Those who know the candidate, sit an exam themselves, masked the script, or have or had it to mark. */
  readonly involved: ReadonlySet<string>
}

/** Why somebody is not asked; null where there is no reason. */
export function whyUnfit(marker: Candidate, { category, place, involved }: Vacancy): Unfit | null {
  if (involved.has(marker.personId)) return 'involved'
  if (marker.categories.length > 0 && !marker.categories.includes(category)) return 'other-category'
  if (place === seniorPlace && !marker.isSenior) return 'not-senior'
  if (marker.isPaused) return 'paused'
  if (marker.calibrationsLeft > 0) return 'not-calibrated'
  return marker.askedThisMonth >= marker.mostAMonth ? 'full' : null
}

/**
 * Whoever fits and has least to mark, then was asked least this month; seniors are kept for gaps as long as others
 * fit. The order of ids, which says nothing, settles the rest, so that the same question has the same answer.
 */
export function proposeMarker(markers: readonly Candidate[], vacancy: Vacancy): Candidate | null {
  const fit = markers.filter((marker) => whyUnfit(marker, vacancy) === null)
  const [first = null] = fit.toSorted(
    (one, other) =>
      Number(one.isSenior) - Number(other.isSenior) ||
      one.open - other.open ||
      one.askedThisMonth - other.askedThisMonth ||
      (one.personId < other.personId ? -1 : 1),
  )
  return first
}
