import type { Portfolio } from '../../src/evaluation/portfolio.ts'
import type { Answers } from './answers.ts'
import { dayOf, monthsIn } from './plain-days.ts'
import {
  daysBetween,
  graduationOf,
  isInfantMentalHealthPractice,
  isProvidingRsc,
  isQualifyingEducation,
} from './plain-education-and-work.ts'
import { areRolesFilled, usableReferences } from './plain-references.ts'
import { bestTwoSources, qualifiedSessions } from './plain-supervision.ts'
import { fittingTrainings, hoursOf, shareOutTraining } from './plain-training.ts'

/** VAIMH's Mentor-Clinical sheet as a programmer would write it for this sheet alone: yes or no, and no reason. */
export function answerBarely(portfolio: Portfolio, asOf: string): Answers {
  const today = dayOf(asOf)
  const { education = [], work = [], leadership = [], training = [], references = [] } = portfolio
  const qualifying = education.filter((entry) => isQualifyingEducation(entry, today))
  const graduation = graduationOf(qualifying)
  const practice = work.filter(isInfantMentalHealthPractice)
  const providing = work.filter(isProvidingRsc)
  const completed = fittingTrainings(training, today)
  const met = shareOutTraining(completed)
  const received = bestTwoSources(qualifiedSessions(portfolio, providing, graduation.postMasters, today))
  const required = {
    degree: graduation.isGraduate,
    'imh-practice': monthsIn(daysBetween(practice, graduation.postGraduate, today)) >= 24,
    'rsc-practice': monthsIn(daysBetween(providing, graduation.postGraduate, today)) >= 36,
    leadership: monthsIn(daysBetween(leadership, Number.NEGATIVE_INFINITY, today)) >= 36,
    'training-imh': met.imh,
    'training-rsc': met.rsc,
    'training-dei': met.dei,
    competencies: isJudgedMet(portfolio, asOf),
    'rsc-hours': received.hours >= 50,
    'rsc-about-supervision-given': received.about >= 25,
    references: areRolesFilled(usableReferences(references, today)),
    exam: isExamPassed(portfolio, asOf),
  }
  return {
    ...required,
    'training-typical': hoursOf(completed) >= 75,
    'training-unrelated-degree': qualifying.length > 0 && !qualifying.some(({ imhRelated }) => imhRelated),
    overall: Object.values(required).every(Boolean),
  }
}

type Judgement = NonNullable<Portfolio['judgements']>[number]

export function isJudgedMet({ judgements = [] }: Portfolio, asOf: string): boolean {
  return isLatestMet(
    judgements.filter(
      ({ standard, requirement, decidedOn }) =>
        standard === 'vaimh/imhm-clinical' && requirement === 'competencies' && decidedOn <= asOf,
    ),
  )
}

/** Whether the latest of these judgements is that it is met. */
export function isLatestMet(judgements: readonly Judgement[]): boolean {
  const inOrder = [...judgements].sort((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1))
  return inOrder.at(-1)?.outcome === 'met'
}

export function isExamPassed({ exams = [] }: Portfolio, asOf: string): boolean {
  return exams.some(
    ({ category, completedOn, passed }) =>
      category === 'imhm-clinical' && passed === true && completedOn != null && completedOn <= asOf,
  )
}
