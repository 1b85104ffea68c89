import type { Filters } from './json-rules-facts.ts'
import { dayOf } from './plain-days.ts'
import { isInfantMentalHealthPractice, isQualifyingEducation } from './plain-education-and-work.ts'
import { isUsableReference } from './plain-references.ts'
import { qualifiedSessions } from './plain-supervision.ts'
import { isCompletedTraining } from './plain-training.ts'

/** Conditions on an entry written in code: the leanest use, in which the rules only compare twelve figures. */
export const filtersInPlainCode: Filters = {
  education: ({ education = [] }, asOf) => {
    const today = dayOf(asOf)
    return education.filter((entry) => isQualifyingEducation(entry, today))
  },
  practice: ({ work = [] }) => work.filter(isInfantMentalHealthPractice),
  training: ({ training = [] }, asOf) => {
    const today = dayOf(asOf)
    return training.filter((entry) => isCompletedTraining(entry, today))
  },
  sessions: (portfolio, asOf, { postMasters }) => qualifiedSessions(portfolio, postMasters, dayOf(asOf)),
  references: ({ references = [] }, asOf) => {
    const today = dayOf(asOf)
    return references.filter((entry) => isUsableReference(entry, today))
  },
}
