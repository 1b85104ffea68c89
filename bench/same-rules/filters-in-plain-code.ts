import { isExamPassed, isJudgedMet } from './bare-predicate.ts'
import type { Filters } from './json-rules-facts.ts'
import { dayOf } from './plain-days.ts'
import {
  isInfantMentalHealthPractice,
  isProvidingRsc,
  isQualifyingEducation,
} from './plain-education-and-work.ts'
import { usableReferences } from './plain-references.ts'
import { qualifiedSessions } from './plain-supervision.ts'
import { fittingTrainings } from './plain-training.ts'

/** Conditions on an entry written in code: the leanest use, in which the rules only compare fourteen figures. */
export const filtersInPlainCode: Filters = {
  education: ({ education = [] }, asOf) => {
    const today = dayOf(asOf)
    return education.filter((entry) => isQualifyingEducation(entry, today))
  },
  related: (qualifying) => qualifying.filter(({ imhRelated }) => imhRelated === true),
  work: ({ work = [] }) => ({
    practice: work.filter(isInfantMentalHealthPractice),
    providing: work.filter(isProvidingRsc),
  }),
  training: ({ training = [] }, asOf) => fittingTrainings(training, dayOf(asOf)),
  sessions: (portfolio, asOf, providing, { postMasters }) =>
    qualifiedSessions(portfolio, providing, postMasters, dayOf(asOf)),
  references: ({ references = [] }, asOf) => usableReferences(references, dayOf(asOf)),
  isJudgedMet,
  isExamPassed,
}
