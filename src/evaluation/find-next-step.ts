import type { Evaluation, Finding, Unit } from './finding.ts'

/** What a person does first: what all else hangs on, then what can be earned now, then what takes time, then the last steps. */
const inOrder: readonly Unit[] = [
  'endorsements',
  'credentials',
  'hours',
  'transcripts',
  'activities',
  'months',
  'requirements',
  'signatures',
  'memberships',
  'references',
  'exams',
  'decisions',
]

/** What to do first: of the requirements that are not met the one whose turn comes first, else the first that waits. */
export function findNextStep({ findings }: Evaluation): Finding | undefined {
  const notMet = findings.filter(({ outcome }) => outcome === 'not-met')
  const [first] = notMet.toSorted((a, b) => inOrder.indexOf(a.unit) - inOrder.indexOf(b.unit))
  return first ?? findings.find(({ outcome }) => outcome === 'needs-judgement')
}
