import type { Portfolio } from '../../src/evaluation/portfolio.ts'
import { dayOf, type Span } from './plain-days.ts'

type Education = NonNullable<Portfolio['education']>[number]
export type Work = NonNullable<Portfolio['work']>[number]

const degreesOfTheSheet = new Set(['MA', 'MS', 'MED', 'EDD', 'MSW', 'MSN', 'PSYD', 'PHD', 'DO', 'MD'])

/** The days on which credentials were earned from which work counts; infinite where there is none. */
export interface Graduation {
  readonly isGraduate: boolean
  readonly postGraduate: number
  readonly postMasters: number
}

export function graduationOf(qualifying: readonly Education[]): Graduation {
  let postGraduate = Number.POSITIVE_INFINITY
  let firstDegree = Number.POSITIVE_INFINITY
  for (const { awardedOn, kind } of qualifying) {
    if (!awardedOn) continue
    const day = dayOf(awardedOn)
    postGraduate = Math.min(postGraduate, day)
    if (kind === 'degree') firstDegree = Math.min(firstDegree, day)
  }
  const postMasters = firstDegree === Number.POSITIVE_INFINITY ? postGraduate : firstDegree
  return { isGraduate: postGraduate < Number.POSITIVE_INFINITY, postGraduate, postMasters }
}

export function isQualifyingEducation(entry: Education, today: number): boolean {
  if (!entry.awardedOn || dayOf(entry.awardedOn) > today) return false
  if (entry.kind !== 'degree') return true
  if (degreesOfTheSheet.has((entry.degree ?? '').replace(/[.\s]/g, '').toUpperCase())) return true
  return entry.imhRelated === true && (entry.level === 'master' || entry.level === 'doctorate')
}

export function isInfantMentalHealthPractice(entry: Work): boolean {
  return (
    entry.kinds.includes('imh-services') &&
    entry.supervised === true &&
    entry.withInfants === true &&
    entry.withParents === true &&
    entry.services?.includes('relationship-based-therapy') === true &&
    entry.services.includes('early-relationship-assessment')
  )
}

export function isProvidingRsc(entry: Work): boolean {
  return entry.kinds.includes('providing-rsc')
}

/** The days of entries that lie between two days, an open entry running to the later one. */
export function daysBetween(
  entries: readonly { readonly from: string; readonly to?: string | null | undefined }[],
  first: number,
  today: number,
): Span[] {
  const spans: Span[] = []
  for (const entry of entries) {
    const from = Math.max(dayOf(entry.from), first)
    const to = Math.min(entry.to ? dayOf(entry.to) : today, today)
    if (from <= to) spans.push({ from, to })
  }
  return spans
}
