import type { CountsShortly } from '../../../domain/portfolio/count-for-lists.ts'
import type { KeptSection } from '../../../domain/portfolio/entry.ts'
import type { ConfirmationState } from '../../../domain/providers/confirmation.ts'
import type { Portfolio } from '../../../evaluation/portfolio.ts'
import type { Day } from '../../../standards/day.ts'
import type { EntryLabel } from '../distance/describe-entries.ts'

/** A line of a section's list. */
export interface ListLine {
  readonly id: string
  readonly label: string
  readonly when: string
  readonly on: Day | null
  readonly hours: number | undefined
  /** Undefined where the page does not tell it. */
  readonly counts: CountsShortly | undefined
  /** Of sessions: what the provider says to it. */
  readonly confirmation?: ConfirmationState | undefined
}

export interface ListRequest {
  readonly words: string
  /** From 1; a page beyond the last shows the last. */
  readonly page: number
  readonly today: Day
}

/** A page of a list, with the lines of each year together. */
export interface ListView {
  readonly words: string
  readonly years: readonly {
    readonly year: string | null
    readonly lines: readonly ListLine[]
    readonly hours: number
    /** How many of them lie after today. */
    readonly hoursAhead: number
  }[]
  readonly found: number
  readonly hours: number | undefined
  readonly hoursAhead: number
  readonly page: number
  readonly pages: number
}

/** So many lines fit a page that is quick to load and to scan. */
const linesAPage = 50

/** The entries of a section that hold all the words, newest first, those without a day before them. */
export function viewList(lines: readonly ListLine[], { words, page, today }: ListRequest): ListView {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const found = lines
    .filter(({ label, when }) => {
      const text = `${label} ${when}`.toLowerCase()
      return wanted.every((word) => text.includes(word))
    })
    .sort((a, b) => compareDays(a.on, b.on))
  const pages = Math.max(1, Math.ceil(found.length / linesAPage))
  const shown = Math.min(Math.max(1, page), pages)
  const years = Map.groupBy(
    found.slice((shown - 1) * linesAPage, shown * linesAPage),
    ({ on }) => on?.slice(0, 4) ?? null,
  )
  return {
    words,
    years: [...years].map(([year, own]) => {
      const ofYear = found.filter(({ on }) => (on?.slice(0, 4) ?? null) === year)
      return { year, lines: own, hours: sumHours(ofYear), hoursAhead: sumAhead(ofYear, today) }
    }),
    found: found.length,
    hours: found.some(({ hours }) => hours !== undefined) ? sumHours(found) : undefined,
    hoursAhead: sumAhead(found, today),
    page: shown,
    pages,
  }
}

function compareDays(a: Day | null, b: Day | null): number {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  return a < b ? 1 : -1
}

/** Added up in millionths, so that 0.1 thirty times is 3. */
function sumHours(lines: readonly ListLine[]): number {
  return lines.reduce((sum, { hours = 0 }) => sum + Math.round(hours * 1e6), 0) / 1e6
}

function sumAhead(lines: readonly ListLine[], today: Day): number {
  return sumHours(lines.filter(({ on }) => on !== null && on > today))
}

interface Dated {
  readonly id?: string | undefined
  readonly on: Day | null | undefined
  readonly hours?: number
}

/** The lines of a section: what `describe` says of each entry, with its day and its hours. */
export function listLines(
  portfolio: Portfolio,
  section: KeptSection,
  describe: (entry: string) => EntryLabel,
  countsOf: ((entry: string) => CountsShortly) | undefined,
): ListLine[] {
  return datedOf(portfolio, section).flatMap(({ id, on, hours }) =>
    id === undefined ? [] : [{ id, ...describe(id), on: on ?? null, hours, counts: countsOf?.(id) }],
  )
}

function datedOf(portfolio: Portfolio, section: KeptSection): readonly Dated[] {
  switch (section) {
    case 'education':
      return portfolio.education?.map(({ id, awardedOn }) => ({ id, on: awardedOn })) ?? []
    case 'training':
      return (
        portfolio.training?.map(({ id, completedOn, clockHours }) => ({
          id,
          on: completedOn,
          hours: clockHours,
        })) ?? []
      )
    case 'rsc':
      return portfolio.rsc?.map(({ id, from, hours }) => ({ id, on: from, hours })) ?? []
    case 'work':
    case 'leadership':
    case 'memberships':
      return portfolio[section]?.map(({ id, from }) => ({ id, on: from })) ?? []
    case 'providers':
      return portfolio.providers?.map(({ id }) => ({ id, on: null })) ?? []
    default:
      return section satisfies never
  }
}
