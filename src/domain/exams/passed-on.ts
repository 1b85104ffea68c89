import type { Day } from '../../standards/day.ts'
import { examParts } from './exam-part.ts'
import type { ExamResult } from './exam-result.ts'

type Passing = Pick<ExamResult, 'category' | 'part' | 'passed' | 'satOn' | 'releasedAt' | 'source'>

/**
 * The day on which both parts of an exam were passed: of each the day on which it was released, or was sat where the
 * result came from elsewhere. Null where one of them is not passed.
 */
export function passedOn(
  results: readonly Passing[],
  category: string,
  dayOf: (at: Date) => Day,
): Day | null {
  const first = examParts.map((part) =>
    results
      .filter((each) => each.category === category && each.part === part && each.passed)
      .map(({ source, satOn, releasedAt }) => (source === 'imported' ? satOn : dayOf(releasedAt)))
      .toSorted()
      .at(0),
  )
  const days = first.filter((day) => day !== undefined)
  return days.length < examParts.length ? null : (days.toSorted().at(-1) ?? null)
}
