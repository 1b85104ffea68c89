import { chooseStandard } from '../../../evaluation/choose-standard.ts'
import { evaluateAll } from '../../../evaluation/evaluate.ts'
import { findNextStep, type NextStep } from '../../../evaluation/find-next-step.ts'
import { type EvaluationGroups, groupEvaluations } from '../../../evaluation/group-evaluations.ts'
import type { Portfolio } from '../../../evaluation/portfolio.ts'
import { type Evaluated, type Ranked, rankEvaluations } from '../../../evaluation/rank-evaluations.ts'
import { type RscTimeLine, rscTimeLine } from '../../../evaluation/rsc-time-line.ts'
import type { Day } from '../../../standards/day.ts'
import type { StandardsLibrary } from '../../../standards/load-standards.ts'
import type { Edition } from '../../../standards/schema.ts'

/** All that the page about one portfolio shows. */
export interface Distance {
  readonly portfolio: Portfolio
  readonly asOf: Day
  readonly groups: EvaluationGroups
  readonly chosen: Ranked
  /** Whether somebody asked for the chosen standard. */
  readonly isWish: boolean
  /** Whether, where nobody did, it was chosen among what the person's associations offer. */
  readonly isOffered: boolean
  readonly next: NextStep | null
  readonly timeLine: RscTimeLine | undefined
}

type Measurement =
  | { readonly kind: 'measured'; readonly distance: Distance }
  | { readonly kind: 'unknown-standard' | 'nothing-in-force' }

interface Question {
  readonly portfolio: Portfolio
  readonly asOf: Day
  /** The standard to show in full; where it is empty, the one that fits best. */
  readonly standard: string
  /** The evaluations against all standards in force, where they are known already. */
  readonly evaluated?: readonly Evaluated[]
  /** The standards that the person's associations offer; none where that is not known. */
  readonly offered?: readonly string[]
  /** The sheets by which the person renews; undefined where that is not known but by the portfolio. */
  readonly sheets?: readonly string[] | undefined
}

/** Evaluates a portfolio against every standard in force on the day, and one of them in full. */
export function measureDistance(
  library: StandardsLibrary,
  { portfolio, asOf, standard, evaluated, offered = [], sheets }: Question,
): Measurement {
  const evaluateThese = (editions: readonly Edition[]) => evaluateAll(editions, portfolio, { asOf })
  const ranked = rankEvaluations(evaluated ?? evaluateThese(library.listInForce(asOf)))
  const groups = groupEvaluations(ranked, portfolio, asOf, sheets)

  if (standard === '') {
    const chosen = chooseStandard(groups, offered)
    const isOffered = chosen !== undefined && offered.includes(chosen.edition.standard)
    return chosen
      ? measured({ portfolio, asOf, groups, chosen, isWish: false, isOffered })
      : { kind: 'nothing-in-force' }
  }
  const wanted = library.findEdition(standard, asOf)
  if (!wanted) return { kind: 'unknown-standard' }
  const chosen =
    ranked.find(({ edition }) => edition.standard === standard) ?? rankEvaluations(evaluateThese([wanted]))[0]
  return chosen
    ? measured({ portfolio, asOf, groups, chosen, isWish: true, isOffered: false })
    : { kind: 'unknown-standard' }
}

function measured(about: Omit<Distance, 'next' | 'timeLine'>): Measurement {
  const { chosen, portfolio } = about
  const timeLine = rscTimeLine(chosen.edition, portfolio, chosen.evaluation)
  return { kind: 'measured', distance: { ...about, next: findNextStep(chosen), timeLine } }
}
