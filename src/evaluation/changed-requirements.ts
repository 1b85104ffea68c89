import type { Edition, PlainRequirement, Requirement } from '../standards/schema.ts'
import { isComposite, plainRequirements } from './judge-edition.ts'

/** Fields that put a requirement into words and decide nothing. */
const words = new Set(['title', 'hint', 'clause', 'source', 'question', 'judgedBy'])

/**
 * The requirements of a draft whose figures may differ from those under the present edition: they are changed or new,
 * or share hours, sessions, ratings or a degree with one that is. All others come to the same for any portfolio.
 */
export function changedRequirements(present: Edition, draft: Edition): readonly Requirement[] {
  const before = new Map(present.requirements.map((each) => [each.id, decidedBy(each, present)]))
  return draft.requirements.filter((each) => before.get(each.id) !== decidedBy(each, draft))
}

/** All of an edition that the figures of a requirement depend on, as text to compare. */
function decidedBy(requirement: Requirement, edition: Edition): string {
  const parts = isComposite(requirement) ? requirement.of : [requirement]
  return JSON.stringify(
    [
      edition.standard,
      edition.renewal,
      requirement,
      parts.map((part) => [part, ...alsoDecidedBy(part, edition)]),
    ],
    (name, value) => (words.has(name) ? undefined : value),
  )
}

function alsoDecidedBy(requirement: PlainRequirement, edition: Edition): unknown[] {
  const { rsc, references, recognizedAssociations } = edition
  const all = (kind: PlainRequirement['kind']) =>
    plainRequirements(edition).filter((each) => each.kind === kind)
  switch (requirement.kind) {
    case 'hours':
      return requirement.counting === 'additive' ? all('hours') : []
    case 'advice':
      if (requirement.measure === 'training-hours') return []
      return requirement.measure === 'unrelated-degree'
        ? [all('degree')]
        : [all('degree'), all('supervision'), rsc]
    case 'supervision':
      return [all('degree'), all('supervision'), rsc]
    case 'degree':
    case 'experience':
      return [all('degree'), rsc]
    case 'references':
      return [all('references'), references]
    case 'membership':
      return [recognizedAssociations]
    case 'activity':
    case 'agreement':
    case 'exam':
    case 'endorsement':
    case 'judgement':
      return []
    default:
      return requirement satisfies never
  }
}
