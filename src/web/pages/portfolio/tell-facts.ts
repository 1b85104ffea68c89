import type { SectionBody } from '../../../domain/portfolio/entry.ts'
import { isDay } from '../../../standards/day.ts'
import { categories } from '../../../standards/vocabulary.ts'
import type { Language } from '../../messages/messages.ts'
import { fieldWords } from './field-words.ts'
import type { NameLists } from './name-lists.ts'

export interface Fact {
  readonly label: string
  readonly values: readonly string[]
}

/** Every field of an entry that says something, in words; what began and ended on one day says that day once. */
export function tellFacts({ section, body }: SectionBody, names: NameLists, language: Language): Fact[] {
  const isOneDay = 'from' in body && 'to' in body && body.from === body.to
  return Object.entries(body).flatMap(([field, value]) => {
    if (field === 'to' && isOneDay) return []
    const values = tellValue({ section, field, value }, names, language)
    return values.length === 0 ? [] : [{ label: fieldWords(section, field, language.text).label, values }]
  })
}

interface FieldValue {
  readonly section: string
  readonly field: string
  readonly value: unknown
}

function tellValue({ section, field, value }: FieldValue, names: NameLists, language: Language): string[] {
  const { text, format } = language
  if (value === undefined || value === '') return []
  if (value === null) return field === 'to' && section !== 'rsc' ? [text.portfolio.entry.goesOn] : []
  if (typeof value === 'boolean') return [value ? text.portfolio.entry.yes : text.portfolio.entry.no]
  if (typeof value === 'number') return [format.figure(value)]
  if (Array.isArray(value))
    return value.flatMap((each) => tellValue({ section, field, value: each }, names, language))
  if (typeof value === 'string') return [tellText({ section, field, value }, names, language)]
  return [tellStanding(value, language)]
}

function tellText(
  { section, field, value }: FieldValue & { value: string },
  names: NameLists,
  language: Language,
) {
  const { text, format } = language
  const { choices } = text.portfolio
  if (isDay(value)) return format.day(value)
  switch (field) {
    case 'provider':
      return section === 'rsc' ? (names.providers.get(value) ?? value) : value
    case 'association':
      return names.associations.get(value) ?? value
    case 'activity':
      return names.activities.find(({ id }) => id === value)?.label ?? value
    case 'competencyAreas':
      return names.domains.flatMap(({ areas }) => areas).find(({ id }) => id === value)?.label ?? value
    case 'topics':
      return Object.hasOwn(choices.topics, value)
        ? choices.topics[value as keyof typeof choices.topics]
        : asHeading(value)
    default: {
      const named: Readonly<Record<string, string>> | undefined = Object.hasOwn(choices, field)
        ? choices[field as keyof typeof choices]
        : undefined
      return (named && Object.hasOwn(named, value) ? named[value] : undefined) ?? value
    }
  }
}

/** A topic that no requirement asks for has no label: its code says it, as `infant-sleep` says Infant sleep. */
function asHeading(code: string): string {
  const words = /^[a-z]+(-[a-z]+)*$/.test(code) ? code.replaceAll('-', ' ') : code
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** An Endorsement of a provider, with its days. */
function tellStanding(value: object, { text, format }: Language): string {
  const { category, from, to, association } = value as Record<string, unknown>
  const name = categories.find((each) => each === category)
  const days =
    typeof from !== 'string'
      ? ''
      : typeof to === 'string'
        ? text.entry.period(format.day(from), format.day(to))
        : text.entry.since(format.day(from))
  return [name ? text.category[name] : '', typeof association === 'string' ? association : '', days]
    .filter(Boolean)
    .join(', ')
}
