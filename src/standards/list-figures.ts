import type { Edition, Requirement } from './schema.ts'

/** One thing that a standard fixes: `minimumHours` 30, `accepts.codes` a list, `of.exam.category` a code. */
export interface Figure {
  readonly field: string
  readonly value: FigureValue
}

export type FigureValue =
  | string
  | number
  | boolean
  | readonly FigureValue[]
  | { readonly [field: string]: FigureValue }

const wording = new Set(['id', 'title', 'hint', 'clause', 'source'])

/** What a requirement fixes, without its wording; what is left out of the file or off is not listed. */
export function listFigures(requirement: Requirement): Figure[] {
  return figuresIn('', requirement)
}

/** What an edition fixes beside its requirements: renewal, supervision, references and the emerging state. */
export function listRuleFigures(edition: Edition): Figure[] {
  const { renewal, rsc, references, emerging } = edition
  return figuresIn('', { renewal, rsc, references, emerging })
}

function figuresIn(prefix: string, fields: object): Figure[] {
  return Object.entries(fields)
    .filter(([name]) => !wording.has(name))
    .flatMap(([name, value]) => figuresOf(`${prefix}${name}`, value))
}

function figuresOf(field: string, value: unknown): Figure[] {
  if (Array.isArray(value) && value.some(hasId)) {
    return value.filter(hasId).flatMap((part) => figuresIn(`${field}.${part.id}.`, part))
  }
  if (Array.isArray(value)) return value.length === 0 ? [] : [{ field, value: value.map(toFigureValue) }]
  if (typeof value === 'object' && value !== null) return figuresIn(`${field}.`, value)
  return isPlain(value) && value !== false ? [{ field, value }] : []
}

function toFigureValue(value: unknown): FigureValue {
  if (isPlain(value)) return value
  if (Array.isArray(value)) return value.map(toFigureValue)
  const entries = Object.entries(Object(value)).filter(([, part]) => isSaid(part))
  return Object.fromEntries(entries.map(([name, part]) => [name, toFigureValue(part)]))
}

function isSaid(value: unknown): boolean {
  return (
    value !== null && value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)
  )
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function hasId(value: unknown): value is { readonly id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
}
