import type { Section } from '../portfolio/entry.ts'

/** Every field that a table shows; one label serves all sections. */
export type ExportField =
  | 'activity'
  | 'association'
  | 'awardedOn'
  | 'category'
  | 'clockHours'
  | 'competencyAreas'
  | 'completedOn'
  | 'decidedOn'
  | 'degree'
  | 'document'
  | 'earnedOn'
  | 'employer'
  | 'endedOn'
  | 'endorsements'
  | 'field'
  | 'from'
  | 'hours'
  | 'hoursAboutSupervisionGiven'
  | 'id'
  | 'imhRelated'
  | 'institution'
  | 'kind'
  | 'kinds'
  | 'level'
  | 'name'
  | 'notEnoughInformation'
  | 'outcome'
  | 'paid'
  | 'passed'
  | 'provider'
  | 'rater'
  | 'raterEndorsement'
  | 'reach'
  | 'requirement'
  | 'role'
  | 'services'
  | 'setting'
  | 'signedOn'
  | 'standard'
  | 'supervised'
  | 'title'
  | 'to'
  | 'topics'
  | 'transcript'
  | 'vetted'
  | 'withInfants'
  | 'withParents'

/** The words of a portfolio that leaves the system, in one language. */
export interface ExportWords {
  readonly sections: Readonly<Record<Section, string>>
  readonly fields: Readonly<Record<ExportField, string>>
  readonly yes: string
  readonly no: string
  /** What a code stands for, such as `imhm-clinical` or `program-supervisor`. */
  readonly code: (code: string) => string
  /** "Mentor-Clinical, 2012-01-01 to today", of a provider's standing. */
  readonly standing: (category: string, from: string, to: string | null, association?: string) => string
}
