import type { Day } from '../../standards/day.ts'
import type { Category } from '../../standards/vocabulary.ts'
import type { DetectedKind } from './conflicts.ts'
import type { ReviewerProfile, ReviewLanguage } from './reviewer-profile.ts'

/** A reviewer of the association, with what there is to do already. */
export interface Candidate {
  readonly personId: string
  readonly name: string
  readonly profile: ReviewerProfile
  readonly pausedUntil: Day | null
  readonly openReviews: number
  readonly doneThisYear: number
  readonly lastAssignedAt: Date | null
}

/** A place at an application that wants a reviewer. */
export interface Vacancy {
  readonly applicationId: string
  readonly place: number
  readonly category: Category
  readonly language: ReviewLanguage
  /** By the reviewer. */
  readonly conflicts: ReadonlyMap<string, readonly DetectedKind[]>
  /** Who reviews it already, did so, or recused. */
  readonly involved: ReadonlySet<string>
  /** Who reviewed the application in a former round. */
  readonly knownTo: ReadonlySet<string>
  /** Others have to review it now than before: an appeal was upheld. */
  readonly wantsFresh: boolean
}

/** Why somebody is not proposed. */
export const unfitReasons = [
  'involved',
  'not-fresh',
  'conflict',
  'category',
  'language',
  'paused',
  'at-limit',
] as const
export type UnfitReason = (typeof unfitReasons)[number]

/** What put the one who is proposed before the next in line. */
export type ChosenBy = 'only-one' | 'fewest-open' | 'fewest-this-year' | 'longest-since' | 'by-name'

export interface Weighed {
  readonly candidate: Candidate
  /** With those that were proposed for the vacancies before. */
  readonly openReviews: number
  readonly unfit: readonly UnfitReason[]
  readonly conflicts: readonly DetectedKind[]
  /** Reviewed the application in a former round. */
  readonly knowsIt: boolean
}

export interface Proposal {
  readonly vacancy: Vacancy
  readonly proposed: { readonly personId: string; readonly chosenBy: ChosenBy } | null
  /** Everybody, those who fit first and in the order in which they would be asked. */
  readonly weighed: readonly Weighed[]
}

/**
 * Proposes somebody for each vacancy, in the order given: whoever fits and has least to do. Where that is the
 * same, who did least this year, then who was asked longest ago, then by name, so that the same question
 * always has the same answer.
 */
export function proposeReviewers(
  vacancies: readonly Vacancy[],
  candidates: readonly Candidate[],
): readonly Proposal[] {
  const added = new Map<string, number>()
  const taken = new Map<string, Set<string>>()
  return vacancies.map((vacancy) => {
    const here = taken.get(vacancy.applicationId) ?? new Set()
    taken.set(vacancy.applicationId, here)
    const weighed = candidates
      .map((candidate) => weigh(candidate, vacancy, here, added.get(candidate.personId) ?? 0))
      .toSorted(inLine)
    const [first, second] = weighed.filter(({ unfit }) => unfit.length === 0)
    if (!first) return { vacancy, proposed: null, weighed }
    const { personId } = first.candidate
    added.set(personId, (added.get(personId) ?? 0) + 1)
    here.add(personId)
    return { vacancy, proposed: { personId, chosenBy: tellFrom(first, second) }, weighed }
  })
}

function weigh(
  candidate: Candidate,
  vacancy: Vacancy,
  here: ReadonlySet<string>,
  addedReviews: number,
): Weighed {
  const { personId, profile, pausedUntil } = candidate
  const openReviews = candidate.openReviews + addedReviews
  const conflicts = vacancy.conflicts.get(personId) ?? []
  const knowsIt = vacancy.knownTo.has(personId)
  const holds: Readonly<Record<UnfitReason, boolean>> = {
    involved: vacancy.involved.has(personId) || here.has(personId),
    'not-fresh': vacancy.wantsFresh && knowsIt,
    conflict: conflicts.length > 0,
    category: profile.categories.length > 0 && !profile.categories.includes(vacancy.category),
    language: !profile.languages.includes(vacancy.language),
    paused: pausedUntil !== null,
    'at-limit': openReviews >= profile.mostOpen,
  }
  return { candidate, openReviews, conflicts, knowsIt, unfit: unfitReasons.filter((reason) => holds[reason]) }
}

function inLine(one: Weighed, other: Weighed): number {
  return (
    Math.sign(one.unfit.length) - Math.sign(other.unfit.length) ||
    one.openReviews - other.openReviews ||
    one.candidate.doneThisYear - other.candidate.doneThisYear ||
    askedAt(one) - askedAt(other) ||
    compareText(one.candidate.name, other.candidate.name) ||
    compareText(one.candidate.personId, other.candidate.personId)
  )
}

function tellFrom(first: Weighed, second: Weighed | undefined): ChosenBy {
  if (!second) return 'only-one'
  if (first.openReviews !== second.openReviews) return 'fewest-open'
  if (first.candidate.doneThisYear !== second.candidate.doneThisYear) return 'fewest-this-year'
  return askedAt(first) === askedAt(second) ? 'by-name' : 'longest-since'
}

/** Whoever was never asked comes first. */
function askedAt({ candidate }: Weighed): number {
  return candidate.lastAssignedAt?.getTime() ?? 0
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
