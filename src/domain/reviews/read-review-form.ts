import type { CompetencyDomain } from '../../standards/competency-areas.ts'
import { type Fields, textOf } from '../fields.ts'
import { findNames } from './find-names.ts'
import {
  type AreaTick,
  longestNote,
  longestWords,
  type Recommendation,
  type RequirementTick,
  type ReviewBody,
  recommendations,
} from './review-body.ts'
import { type AskedRequirement, areaTickIn, requirementTickIn, reviewFields } from './review-fields.ts'

/** What a reviewer is asked. */
export interface ReviewQuestions {
  readonly requirements: readonly AskedRequirement[]
  readonly domains: readonly Pick<CompetencyDomain, 'id' | 'areas'>[]
  readonly hasEmerging: boolean
  /** People who must not be named to the applicant. */
  readonly reviewerNames: readonly string[]
}

export type ReviewProblem =
  | 'no-recommendation'
  | 'no-to-do'
  | 'no-question'
  | 'open-requirement'
  | 'waiting-requirement'
  | 'open-domain'
  | 'too-long'
  | 'names-reviewer'

export interface FieldFault {
  readonly field: string
  readonly problem: ReviewProblem
  /** The requirement or domain that it is about. */
  readonly about?: string
}

export type ReviewReading =
  | { readonly body: ReviewBody }
  | { readonly body: null; readonly faults: readonly FieldFault[] }

/** Reads a review that is to be submitted; a half-finished one is kept as it was typed and not read. */
export function readReviewForm(fields: Fields, questions: ReviewQuestions): ReviewReading {
  const recommendation = recommendationIn(fields, questions)
  const requirements = requirementsIn(fields, questions)
  const areas = areasIn(fields, questions)
  const words = wordsIn(fields)
  const faults = [
    ...requirements.faults,
    ...areas.faults,
    ...wordFaults(fields, words, questions),
    ...recommendationFaults(recommendation, words),
  ]
  if (faults.length > 0 || recommendation === undefined) return { body: null, faults }
  return { body: { recommendation, ...words, requirements: requirements.ticks, areas: areas.ticks } }
}

/** The words of a recommendation and those for the applicant: what may change after all are in. */
export function readChangeForm(
  fields: Fields,
  before: ReviewBody,
  questions: Pick<ReviewQuestions, 'hasEmerging' | 'reviewerNames'>,
): ReviewReading {
  const recommendation = recommendationIn(fields, questions)
  const { toDo, question } = wordsIn(fields)
  const words = { ...before, toDo, question }
  const faults = [...recommendationFaults(recommendation, words), ...wordFaults(fields, words, questions)]
  if (faults.length > 0 || recommendation === undefined) return { body: null, faults }
  return { body: { ...before, recommendation, toDo, question } }
}

type Words = Pick<ReviewBody, 'toDo' | 'question' | 'forApplicant' | 'forColleagues'>

function wordsIn(fields: Fields): Words {
  return {
    toDo: textOf(fields, 'toDo'),
    question: textOf(fields, 'question'),
    forApplicant: textOf(fields, 'forApplicant'),
    forColleagues: textOf(fields, 'forColleagues'),
  }
}

function recommendationIn(
  fields: Fields,
  { hasEmerging }: Pick<ReviewQuestions, 'hasEmerging'>,
): Recommendation | undefined {
  const said = textOf(fields, 'recommendation')
  return recommendations.find((each) => each === said && (each !== 'emerging' || hasEmerging))
}

function recommendationFaults(given: Recommendation | undefined, { toDo, question }: Words): FieldFault[] {
  if (given === undefined) return [{ field: 'recommendation', problem: 'no-recommendation' }]
  if (given === 'defer' && toDo === '') return [{ field: 'toDo', problem: 'no-to-do' }]
  if (given === 'ask' && question === '') return [{ field: 'question', problem: 'no-question' }]
  return []
}

function requirementsIn(fields: Fields, { requirements }: ReviewQuestions) {
  const ticks: Record<string, { tick: RequirementTick; note: string }> = {}
  const faults: FieldFault[] = []
  for (const asked of requirements) {
    const { id, waits } = asked
    const tick = requirementTickIn(fields, asked)
    const note = textOf(fields, reviewFields.note(id))
    if (note.length > longestNote)
      faults.push({ field: reviewFields.note(id), problem: 'too-long', about: id })
    if (tick) ticks[id] = { tick, note }
    else
      faults.push({
        ...{ field: reviewFields.requirement(id), about: id },
        problem: waits ? 'waiting-requirement' : 'open-requirement',
      })
  }
  return { ticks, faults }
}

function areasIn(fields: Fields, { domains }: ReviewQuestions) {
  const ticks: Record<string, AreaTick> = {}
  const faults: FieldFault[] = []
  for (const { id, areas } of domains) {
    const open = areas.filter((area) => {
      const tick = areaTickIn(fields, id, area.id)
      if (tick) ticks[area.id] = tick
      return tick === undefined
    })
    const [first] = open
    if (first) faults.push({ field: reviewFields.area(first.id), problem: 'open-domain', about: id })
  }
  return { ticks, faults }
}

function wordFaults(
  fields: Fields,
  words: Words,
  { reviewerNames }: Pick<ReviewQuestions, 'reviewerNames'>,
): FieldFault[] {
  const all: readonly (keyof Words)[] = ['toDo', 'question', 'forApplicant', 'forColleagues']
  const tooLong = all.filter((field) => words[field].length > longestWords)
  const isMeant = textOf(fields, 'namesAnyway') === 'yes'
  const naming = isMeant
    ? []
    : all.filter((field) => field !== 'forColleagues' && findNames(words[field], reviewerNames).length > 0)
  return [
    ...tooLong.map((field): FieldFault => ({ field, problem: 'too-long' })),
    ...naming.map((field): FieldFault => ({ field, problem: 'names-reviewer' })),
  ]
}
