import type { Fault } from './describe-issue.ts'
import type { Edition, Requirement } from './schema.ts'

/** What the shape alone cannot say: ids are unique, and a requirement's rules are there. */
export function checkEdition(edition: Edition): Fault[] {
  return [
    ...repeatedIds(edition),
    ...missingRules(edition),
    ...misplacedDegree(edition),
    ...misplacedParts(edition),
    ...unknownEmerging(edition),
    ...unknownAssociations(edition),
    ...twoChoicesOfSessions(edition),
  ]
}

/** Findings and parts of choices are looked up by id, so an id is used once among all of them. */
function repeatedIds(edition: Edition): Fault[] {
  const all = requirementsAndParts(edition)
  const ids = all.map(({ requirement }) => requirement.id)
  return all.flatMap(({ requirement: { id }, path }, index) =>
    ids.indexOf(id) < index ? [{ path: `${path}.id`, message: `The id "${id}" is used twice.` }] : [],
  )
}

function missingRules(edition: Edition): Fault[] {
  return requirementsAndParts(edition).flatMap(({ requirement, path }) => {
    if (requirement.kind === 'supervision' && !edition.rsc) return [{ path, message: 'Add the block "rsc".' }]
    if (requirement.kind === 'references' && !edition.references)
      return [{ path, message: 'Add the block "references".' }]
    return []
  })
}

/** "Post-graduate" needs a degree requirement that says which education qualifies. */
function misplacedDegree(edition: Edition): Fault[] {
  if (edition.requirements.some(({ kind }) => kind === 'degree')) return []
  const postGraduate = requirementsAndParts(edition).find(
    ({ requirement }) => requirement.kind === 'experience' && requirement.postGraduate,
  )
  if (!postGraduate && !edition.rsc?.postMasters) return []
  return [{ path: postGraduate?.path ?? '$.rsc.postMasters', message: 'Add a requirement of kind "degree".' }]
}

/** Hours that are shared out between requirements, and what never blocks, cannot be part of a choice. */
function misplacedParts({ requirements }: Edition): Fault[] {
  return requirements.flatMap((requirement, index) => {
    if (requirement.kind !== 'anyOf' && requirement.kind !== 'allOf') return []
    const path = `$.requirements[${index}].of`
    const isAdditive = requirement.of.some((part) => part.kind === 'hours' && part.counting === 'additive')
    const isAdvice = requirement.of.some((part) => part.kind === 'advice')
    return [
      ...(isAdditive ? [{ path, message: 'Additive hours cannot be part of a choice.' }] : []),
      ...(isAdvice ? [{ path, message: 'Advice cannot be part of a choice.' }] : []),
    ]
  })
}

function unknownEmerging({ emerging, requirements }: Edition): Fault[] {
  const unknown = emerging?.without.find((id) => !requirements.some((requirement) => requirement.id === id))
  return unknown ? [{ path: '$.emerging.without', message: `There is no requirement "${unknown}".` }] : []
}

function unknownAssociations(edition: Edition): Fault[] {
  return requirementsAndParts(edition).flatMap(({ requirement, path }) => {
    if (requirement.kind !== 'membership' || requirement.associations === 'any') return []
    const unknown = requirement.associations.find((id) => !edition.recognizedAssociations.includes(id))
    return unknown
      ? [{ path: `${path}.associations`, message: `"${unknown}" is not in associations.yaml.` }]
      : []
  })
}

/** The best two sources within the best window would be a search of its own; no sheet asks for both. */
function twoChoicesOfSessions({ rsc }: Edition): Fault[] {
  if (!rsc?.window || !rsc.majorityFromOneProvider) return []
  return [{ path: '$.rsc', message: 'Use either a window or a majority from one provider.' }]
}

function requirementsAndParts({ requirements }: Edition): { requirement: Requirement; path: string }[] {
  return requirements.flatMap((requirement, index) => {
    const path = `$.requirements[${index}]`
    const own = [{ requirement, path }]
    if (requirement.kind !== 'anyOf' && requirement.kind !== 'allOf') return own
    return [
      ...own,
      ...requirement.of.map((part, place) => ({ requirement: part, path: `${path}.of[${place}]` })),
    ]
  })
}
