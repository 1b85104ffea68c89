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

const leadership: LogStep = { section: 'leadership', label: 'logLeadership' }

/** The section that a finding looks at; none where others act, such as raters or the exam office. */
export function logStepFor({ requirements }: Edition, { requirement }: Finding): LogStep | undefined {
  const asked = requirements.find(({ id }) => id === requirement)
  // Months of leadership are counted as those of work are, from a list of their own.
  if (asked?.kind === 'experience' && asked.list === 'leadership') return leadership
  switch (asked?.kind) {
    case 'supervision':
      return { section: 'rsc', label: 'logSession' }
    case 'hours':
      return { section: 'training', label: 'logTraining' }
    case 'experience':
      return { section: 'work', label: 'logWork' }
    case 'degree':
      return { section: 'education', label: 'logEducation' }
    case 'activity':
      return leadership
    case 'membership':
      return { section: 'memberships', label: 'logMembership' }
    default:
      return undefined
  }
}
