import type { Day } from '../../standards/day.ts'
import { examParts } from './exam-part.ts'

/** A result that was released, as the engine needs it. */
export interface ReleasedResult {
  readonly category: string
  readonly part: (typeof examParts)[number]
  readonly passed: boolean
  readonly releasedOn: Day
}

/** What the engine is told of an exam: one fact for a category in which something was released. */
export interface ExamFact {
  readonly category: string
  readonly completedOn: Day | null
  readonly passed: boolean
}

/**
 * Both parts passed is passed, on the day on which the later one was released; anything else is not complete. A part
 * that was once passed stays so.
 */
export function examFactsOf(results: readonly ReleasedResult[]): ExamFact[] {
  return [...new Set(results.map(({ category }) => category))].map((category) => {
    const own = results.filter((each) => each.category === category)
    const passedOn = examParts.map((part) =>
      own
        .filter((each) => each.part === part && each.passed)
        .map(({ releasedOn }) => releasedOn)
        .toSorted()
        .at(0),
    )
    const days = passedOn.filter((day) => day !== undefined)
    if (days.length < examParts.length) return { category, completedOn: null, passed: false }
    return { category, completedOn: days.toSorted().at(-1) ?? null, passed: true }
  })
}
