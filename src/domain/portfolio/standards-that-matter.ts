import { chooseStandard } from '../../evaluation/choose-standard.ts'
import { groupEvaluations } from '../../evaluation/group-evaluations.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import { type Evaluated, type Ranked, rankEvaluations } from '../../evaluation/rank-evaluations.ts'
import type { Day } from '../../standards/day.ts'

/** Every standard in force, split by whether this person looks at it now. */
export interface Mattering {
  /** The aim, or what fits best of what is offered where none is set; undefined where nothing is in force. */
  readonly first: Ranked | undefined
  /** It, then the renewals of what is held, then the nearest applications. */
  readonly near: readonly Ranked[]
  /** All others, nearest first. */
  readonly far: readonly Ranked[]
}

interface Question {
  readonly evaluated: readonly Evaluated[]
  readonly portfolio: Portfolio
  readonly asOf: Day
}

/** So many applications beside the aim are told in full. */
const nearestApplications = 2

/** The standards of which changes and reasons are told in full, and those that one sentence or a fold is enough for. */
export function standardsThatMatter(
  { evaluated, portfolio, asOf }: Question,
  aim: string | undefined,
  offered: readonly string[] = [],
): Mattering {
  const ranked = rankEvaluations(evaluated)
  const groups = groupEvaluations(ranked, portfolio, asOf)
  const first = ranked.find(({ edition }) => edition.standard === aim) ?? chooseStandard(groups, offered)
  const applications = groups.applications.filter((each) => each !== first).slice(0, nearestApplications)
  const near = new Set([...(first ? [first] : []), ...groups.renewals, ...applications])
  return { first, near: [...near], far: ranked.filter((each) => !near.has(each)) }
}
