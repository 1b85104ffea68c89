import type { z } from 'zod'
import { type Fields, listOf, textOf } from '../../../domain/fields.ts'
import { associationPolicy } from '../../../domain/policy/association-policy.ts'
import { type Contradiction, findContradictions } from '../../../domain/policy/contradictions.ts'
import type { PolicyPart, Setting } from '../../../domain/policy/setting.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import type { Language } from '../../messages/messages.ts'

type Values = Readonly<Record<string, unknown>>

/** The settings of a part as their form shows them. */
export function writeSettings(values: Values): Fields {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, writeSetting(value)]))
}

function writeSetting(value: unknown): readonly string[] {
  if (value === null || value === undefined) return []
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  if (!Array.isArray(value)) return [String(value)]
  return value.every((each) => typeof each === 'number') ? [value.join(', ')] : value.map(String)
}

/** Reads the form of a part: all its settings as the schema takes them, or what to mend in the order of the page. */
export function readSettings(
  part: PolicyPart,
  fields: Fields,
  present: Values,
  language: Language,
): { readonly values: Values } | { readonly problems: readonly FieldProblem[] } {
  const settings = language.text.ways.settings[part].fields
  const given = Object.entries(settings).map(([name, setting]) => [
    name,
    setting.kind === 'elsewhere' ? present[name] : asKept(readSetting(setting, fields, name), present[name]),
  ])
  const read = associationPolicy.shape[part].safeParse(Object.fromEntries(given))
  if (read.success) {
    const whole = associationPolicy.parse({ [part]: read.data })
    const problems = findContradictions(part, whole[part]).map((found) => tellContradiction(found, language))
    return problems.length > 0 ? { problems } : { values: read.data }
  }
  const faulty = new Map(read.error.issues.map((issue) => [String(issue.path[0]), issue]))
  return {
    problems: Object.entries(settings).flatMap(([field, setting]) => {
      if (!faulty.has(field)) return []
      return [{ field, message: tellFault(setting, boundsOf(part, field), language) }]
    }),
  }
}

function tellContradiction(found: Contradiction, { text, format }: Language): FieldProblem {
  const words = text.ways.pages.contradiction
  const { field } = found
  const message = 'days' in found ? words[found.reason](format.figure(found.days)) : words[found.reason]
  return { field, message }
}

/** Names that are ticked come in the order of the page; the same ones stay in the order in which they are kept. */
function asKept(given: unknown, present: unknown): unknown {
  if (!Array.isArray(given) || !Array.isArray(present) || given.length !== present.length) return given
  const isName = (value: unknown) => typeof value === 'string'
  return given.every(isName) && present.every((value) => given.includes(value)) ? present : given
}

function readSetting({ kind }: Setting, fields: Fields, name: string): unknown {
  const text = textOf(fields, name)
  switch (kind) {
    case 'yes-no':
      return text === 'yes' ? true : text === 'no' ? false : undefined
    case 'number':
      return readNumber(text)
    case 'numbers':
      return text === ''
        ? []
        : text
            .split(/[\s,;]+/)
            .filter(Boolean)
            .map(readNumber)
    case 'month-day':
      return text === '' ? null : text
    case 'standards':
      return listOf(fields, name)
    case 'choice':
    case 'elsewhere':
      return text
    default:
      return kind satisfies never
  }
}

/** What is no number is refused by the schema; a missing value would be taken for the default. */
function readNumber(text: string): number | string {
  return /^\d{1,6}$/.test(text) ? Number(text) : text
}

interface Bounds {
  readonly least: number
  readonly most: number
}

/** What the schema says of a number that is far too small, and far too large. */
function boundsOf(part: PolicyPart, field: string): Bounds {
  const of = (value: number) => {
    const alone = associationPolicy.shape[part].safeParse({ [field]: value }).error?.issues ?? []
    const several = associationPolicy.shape[part].safeParse({ [field]: [value] }).error?.issues ?? []
    return [...alone, ...several]
  }
  const least = of(-1_000_000).flatMap((issue) => boundIn(issue, 'too_small'))
  const most = of(1_000_000).flatMap((issue) => boundIn(issue, 'too_big'))
  return { least: Math.max(...least, 0), most: Math.min(...most, 999_999) }
}

function boundIn(issue: z.core.$ZodIssue, code: 'too_small' | 'too_big'): number[] {
  if (issue.code === 'too_small' && code === 'too_small') return [Number(issue.minimum)]
  return issue.code === 'too_big' && code === 'too_big' ? [Number(issue.maximum)] : []
}

function tellFault({ kind }: Setting, { least, most }: Bounds, { text, format }: Language): string {
  const words = text.ways.pages.fault
  switch (kind) {
    case 'number':
    case 'numbers':
      return words[kind](format.figure(least), format.figure(most))
    case 'elsewhere':
      return words.choice
    default:
      return words[kind]
  }
}

/** A value in words. */
export function tellSetting(setting: Setting | undefined, value: unknown, language: Language): string {
  const { text, format } = language
  const words = text.ways.pages
  if (setting?.kind === 'elsewhere') return words.elsewhere
  if (value === null || value === undefined) return words.none
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return format.figure(value)
  if (Array.isArray(value)) {
    if (value.length > 0) return value.map(String).join(', ')
    return setting?.kind === 'standards' ? setting.whenEmpty : words.none
  }
  const choices = new Map(setting?.kind === 'choice' ? Object.entries(setting.choices) : [])
  return choices.get(String(value)) ?? String(value)
}
