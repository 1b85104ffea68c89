import type { Fault } from './describe-issue.ts'
import type { Edition } from './schema.ts'

type Fields = Record<string, unknown>

/** What an overlay file may say beside its identity (`extends`). */
export interface Overlay extends Fields {
  readonly extends: string
  readonly leaveOut: readonly string[]
  readonly change: Readonly<Record<string, Fields>>
  readonly add: readonly Fields[]
}

type Extension =
  | { readonly kind: 'extended'; readonly fields: Fields }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }

const ruleBlocks = ['renewal', 'rsc', 'references', 'emerging']

/** Lays an overlay over the edition it extends: changed by id, left out, added at the end. */
export function extendEdition(base: Edition, overlay: Overlay): Extension {
  const { extends: _, leaveOut, change, add, ...identity } = overlay
  const faults = unknownRequirements(base, overlay)
  if (faults.length > 0) return { kind: 'faults', faults }

  const kept = base.requirements.filter((requirement) => !leaveOut.includes(requirement.id))
  const requirements = [...kept.map((requirement) => ({ ...requirement, ...change[requirement.id] })), ...add]
  return {
    kind: 'extended',
    fields: { ...inheritedRules(base), ...identity, ...mergedRules({ ...base }, overlay), requirements },
  }
}

function unknownRequirements(base: Edition, { extends: name, leaveOut, change }: Overlay): Fault[] {
  const known = new Set(base.requirements.map(({ id }) => id))
  const named = [
    ...leaveOut.map((id, index) => ({ id, path: `$.leaveOut[${index}]` })),
    ...Object.keys(change).map((id) => ({ id, path: `$.change.${id}` })),
  ]
  return named
    .filter(({ id }) => !known.has(id))
    .map(({ id, path }) => ({ path, message: `There is no requirement "${id}" in ${name}.` }))
}

function inheritedRules(base: Edition): Fields {
  return Object.fromEntries(Object.entries(base).filter(([name]) => ruleBlocks.includes(name)))
}

function mergedRules(base: Fields, overlay: Fields): Fields {
  const named = ruleBlocks.filter((name) => overlay[name] !== undefined)
  return Object.fromEntries(
    named.map((name) => [name, { ...asFields(base[name]), ...asFields(overlay[name]) }]),
  )
}

function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
