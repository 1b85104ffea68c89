import type { ExamAnswer } from './exam-answer.ts'

/** An item of a form with its key, as scoring alone sees it. */
export interface KeyedItem {
  readonly itemId: string
  readonly area: string
  readonly key: string
}

export interface ItemMark {
  readonly itemId: string
  readonly area: string
  /** Null where nothing was chosen. */
  readonly given: string | null
  readonly isCorrect: boolean
}

export interface AreaScore {
  readonly area: string
  readonly items: number
  readonly correct: number
}

export interface MultipleChoiceScore {
  readonly items: number
  readonly correct: number
  /** In the order in which the areas come first on the form. */
  readonly areas: readonly AreaScore[]
  readonly marks: readonly ItemMark[]
}

/** Scores a form: one point for each right letter, none for a wrong or a missing one. */
export function scoreMultipleChoice(
  items: readonly KeyedItem[],
  answers: ReadonlyMap<string, ExamAnswer | null>,
): MultipleChoiceScore {
  const marks = items.map(({ itemId, area, key }) => {
    const answer = answers.get(itemId)
    const given = answer && 'choice' in answer ? answer.choice : null
    return { itemId, area, given, isCorrect: given === key }
  })
  const areas = [...new Set(marks.map(({ area }) => area))].map((area) => {
    const own = marks.filter((mark) => mark.area === area)
    return { area, items: own.length, correct: countCorrect(own) }
  })
  return { items: marks.length, correct: countCorrect(marks), areas, marks }
}

function countCorrect(marks: readonly ItemMark[]): number {
  return marks.filter(({ isCorrect }) => isCorrect).length
}

/**
 * Whether a share of the points is enough. Compared in whole points, rounded up, so that 80 % of 60 is 48 and never
 * 48.000000000000007.
 */
export function hasPassed(points: number, outOf: number, passShare: number): boolean {
  return points >= Math.ceil(outOf * passShare - 1e-9)
}
