import type { Finding } from '../../evaluation/finding.ts'
import type { Requirement } from '../../standards/schema.ts'

/** Where a reviewer finds a requirement: what a person decides first, then what the portfolio shows, then papers. */
export const reviewGroups = ['judgement', 'practice', 'training', 'supervision', 'papers'] as const
export type ReviewGroup = (typeof reviewGroups)[number]

const groupOfKind: Readonly<Record<Requirement['kind'], ReviewGroup | null>> = {
  judgement: 'judgement',
  degree: 'practice',
  experience: 'practice',
  activity: 'practice',
  hours: 'training',
  supervision: 'supervision',
  references: 'papers',
  agreement: 'papers',
  membership: 'papers',
  endorsement: 'papers',
  exam: 'papers',
  advice: 'papers',
  anyOf: null,
  allOf: null,
}

/** The group of a requirement; one that is made of others belongs where its first part does. */
function groupOf(requirement: Requirement | undefined): ReviewGroup {
  if (!requirement) return 'papers'
  const [first] = requirement.kind === 'anyOf' || requirement.kind === 'allOf' ? requirement.of : []
  return groupOfKind[first?.kind ?? requirement.kind] ?? 'papers'
}

export interface GroupedFindings {
  readonly group: ReviewGroup
  /** In the order of the sheet. */
  readonly findings: readonly Finding[]
}

/** The findings of a review by what they are about; a group without any is left out. Advice is nothing to review. */
export function groupFindings(
  findings: readonly Finding[],
  requirements: readonly Requirement[],
): GroupedFindings[] {
  const byId = new Map(requirements.map((each) => [each.id, each]))
  const reviewed = findings.filter(({ outcome }) => outcome !== 'advice')
  return reviewGroups.flatMap((group) => {
    const own = reviewed.filter(({ requirement }) => groupOf(byId.get(requirement)) === group)
    return own.length === 0 ? [] : [{ group, findings: own }]
  })
}
