import { type Figure, type FigureValue, listFigures, listRuleFigures } from './list-figures.ts'
import type { Edition, Requirement } from './schema.ts'

/** A figure that differs; `undefined` where one side does not ask for it. */
export interface FigureChange {
  readonly field: string
  readonly before: FigureValue | undefined
  readonly after: FigureValue | undefined
}

interface RequirementChange {
  readonly requirement: Requirement
  readonly changes: readonly FigureChange[]
}

export interface EditionDiff {
  readonly added: readonly Requirement[]
  readonly removed: readonly Requirement[]
  readonly changed: readonly RequirementChange[]
  /** Rules that hold for several requirements: who may give supervision, the renewal's period and so on. */
  readonly rules: readonly FigureChange[]
}

/** What the second edition asks otherwise than the first. Requirements are matched by id; wording is not compared. */
export function diffEditions(before: Edition, after: Edition): EditionDiff {
  const earlier = new Map(before.requirements.map((requirement) => [requirement.id, requirement]))
  const laterIds = new Set(after.requirements.map(({ id }) => id))
  return {
    added: after.requirements.filter(({ id }) => !earlier.has(id)),
    removed: before.requirements.filter(({ id }) => !laterIds.has(id)),
    changed: after.requirements.flatMap((requirement) => {
      const former = earlier.get(requirement.id)
      const changes = former ? diffFigures(listFigures(former), listFigures(requirement)) : []
      return changes.length > 0 ? [{ requirement, changes }] : []
    }),
    rules: diffFigures(listRuleFigures(before), listRuleFigures(after)),
  }
}

function diffFigures(before: readonly Figure[], after: readonly Figure[]): FigureChange[] {
  const earlier = new Map(before.map(({ field, value }) => [field, value]))
  const later = new Map(after.map(({ field, value }) => [field, value]))
  return [...new Set([...earlier.keys(), ...later.keys()])]
    .map((field) => ({ field, before: earlier.get(field), after: later.get(field) }))
    .filter((change) => !isSame(change.before, change.after))
}

/** Lists are compared as sets: their order says nothing in a standard. */
export function isSame(a: FigureValue | undefined, b: FigureValue | undefined): boolean {
  return canonical(a) === canonical(b)
}

function canonical(value: FigureValue | undefined): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(canonical).sort())
  if (typeof value !== 'object') return JSON.stringify(value) ?? ''
  const fields = Object.entries(value).map(([name, part]) => [name, canonical(part)])
  return JSON.stringify(fields.sort())
}
