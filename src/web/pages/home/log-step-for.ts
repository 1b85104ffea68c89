import type { KeptSection } from '../../../domain/portfolio/entry.ts'
import type { Finding } from '../../../evaluation/finding.ts'
import type { Edition } from '../../../standards/schema.ts'

/** What a person can log to get nearer, and the words for it. */
export interface LogStep {
  readonly section: KeptSection
  readonly label:
    | 'logSession'
    | 'logTraining'
    | 'logWork'
    | 'logEducation'
    | 'logLeadership'
    | 'logMembership'
}

/** The section that a finding looks at; none where others act, such as raters or the exam office. */
export function logStepFor({ requirements }: Edition, { requirement }: Finding): LogStep | undefined {
  switch (requirements.find(({ id }) => id === requirement)?.kind) {
    case 'supervision':
      return { section: 'rsc', label: 'logSession' }
    case 'hours':
      return { section: 'training', label: 'logTraining' }
    case 'experience':
      return { section: 'work', label: 'logWork' }
    case 'degree':
      return { section: 'education', label: 'logEducation' }
    case 'activity':
      return { section: 'leadership', label: 'logLeadership' }
    case 'membership':
      return { section: 'memberships', label: 'logMembership' }
    default:
      return undefined
  }
}
