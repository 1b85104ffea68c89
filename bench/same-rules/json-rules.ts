import { Engine, type RuleProperties } from 'json-rules-engine'
import type { Portfolio } from '../../src/evaluation/portfolio.ts'
import { type AnswerId, type Answers, requiredIds } from './answers.ts'
import { addFacts, type Filters } from './json-rules-facts.ts'

const sheet: readonly [AnswerId, fact: string, operator: string, value: unknown][] = [
  ['degree', 'qualifyingCredentials', 'greaterThanInclusive', 1],
  ['imh-practice', 'practiceMonths', 'greaterThanInclusive', 24],
  ['rsc-practice', 'providingRscMonths', 'greaterThanInclusive', 36],
  ['leadership', 'leadershipMonths', 'greaterThanInclusive', 36],
  ['training-imh', 'isImhTrainingMet', 'equal', true],
  ['training-rsc', 'isRscTrainingMet', 'equal', true],
  ['training-dei', 'isDeiTrainingMet', 'equal', true],
  ['competencies', 'areCompetenciesJudgedMet', 'equal', true],
  ['rsc-hours', 'rscHours', 'greaterThanInclusive', 50],
  ['rsc-about-supervision-given', 'rscHoursAbout', 'greaterThanInclusive', 25],
  ['references', 'areRolesFilled', 'equal', true],
  ['exam', 'isExamPassed', 'equal', true],
  ['training-typical', 'trainingHours', 'greaterThanInclusive', 75],
  ['training-unrelated-degree', 'isDegreeUnrelated', 'equal', true],
]

const rules = sheet.map(
  ([id, fact, operator, value]): RuleProperties => ({
    name: id,
    conditions: { all: [{ fact, operator, value }] },
    event: { type: id },
  }),
)

/** The same sheet on json-rules-engine: one rule for each figure, the figures as dynamic facts of its almanac. */
export function rulesEngineAnswering(
  filters: Filters,
): (portfolio: Portfolio, asOf: string) => Promise<Answers> {
  const engine = new Engine(rules)
  addFacts(engine, filters)
  return async (portfolio, asOf) => {
    const { events } = await engine.run({ portfolio, asOf })
    const met = new Set(events.map(({ type }) => type))
    const answerOf = (id: AnswerId) => met.has(id)
    return {
      degree: answerOf('degree'),
      'imh-practice': answerOf('imh-practice'),
      'rsc-practice': answerOf('rsc-practice'),
      leadership: answerOf('leadership'),
      'training-imh': answerOf('training-imh'),
      'training-rsc': answerOf('training-rsc'),
      'training-dei': answerOf('training-dei'),
      competencies: answerOf('competencies'),
      'rsc-hours': answerOf('rsc-hours'),
      'rsc-about-supervision-given': answerOf('rsc-about-supervision-given'),
      references: answerOf('references'),
      exam: answerOf('exam'),
      'training-typical': answerOf('training-typical'),
      'training-unrelated-degree': answerOf('training-unrelated-degree'),
      overall: requiredIds.every(answerOf),
    }
  }
}
