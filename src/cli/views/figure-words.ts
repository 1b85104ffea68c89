import { isDay } from '../../standards/day.ts'
import type { Figure, FigureValue } from '../../standards/list-figures.ts'
import { categories } from '../../standards/vocabulary.ts'
import { en } from '../messages/en.ts'
import { dayInWords, dayOfYearInWords, inFigures } from '../text/amounts.ts'

/** Who knows how associations are called: the library of standards. */
export interface Names {
  readonly nameAssociation: (id: string) => string
}

const either = new Intl.ListFormat('en-US', { type: 'disjunction' })

/** A figure with what it means, in one line; a part of `anyOf` or `allOf` is named by its id. */
export function figureLine({ field, value }: Figure, names: Names): string {
  const { part, own } = splitField(field)
  if (part !== undefined) return `${part}, ${figureLine({ field: own, value }, names)}`
  const sentence = en.sentences[field]
  const words = figureInWords({ field, value }, names)
  return sentence ? sentence.start + words + sentence.end : en.standards.figure(fieldInWords(field), words)
}

/** How a field of a standard is called. */
export function fieldInWords(field: string): string {
  const { part, own } = splitField(field)
  return part === undefined ? (en.figures[field] ?? field) : `${part}, ${fieldInWords(own)}`
}

/** What comes before and after the value, where the field reads as a sentence around it. */
export function sentenceAround(field: string): { readonly start: string; readonly end: string } | undefined {
  const { part, own } = splitField(field)
  const sentence = en.sentences[own]
  return sentence && { start: (part === undefined ? '' : `${part}, `) + sentence.start, end: sentence.end }
}

/** A figure for a reader; a plain yes is empty, as its label says it all. */
export function figureInWords({ field, value }: Figure, names: Names): string {
  const { own } = splitField(field)
  if (value === true) return ''
  if (isList(value))
    return value.map((each) => figureInWords({ field, value: each }, names)).join(separator(value))
  if (typeof value === 'object') return ruleInWords(value, names)
  const plain = plainInWords(own, value, names)
  return en.sentences[own]?.value(plain) ?? plain
}

export function isList(value: FigureValue | undefined): value is readonly FigureValue[] {
  return Array.isArray(value)
}

/** A rule that is written out within a list, as in `rsc.providers`: its own lists are choices. */
function ruleInWords(rule: { readonly [field: string]: FigureValue }, names: Names): string {
  return Object.entries(rule)
    .map(([name, part]) => {
      const texts = (isList(part) ? part : [part]).map((each) =>
        figureInWords({ field: name, value: each }, names),
      )
      return [en.parts[name] ?? name, either.format(texts)].filter(Boolean).join(' ')
    })
    .join(' ')
    .replaceAll(' ,', ',')
}

function plainInWords(field: string, value: string | number | boolean, names: Names): string {
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return field === 'renewal.endsIn' ? String(value) : inFigures(value)
  if (isKind(field, value)) return en.kinds[value]
  if (field === 'renewal.endsOn') return dayOfYearInWords(value)
  if (isDay(value)) return dayInWords(value)
  if (field === 'vettedBy' || (field === 'associations' && value !== 'any'))
    return names.nameAssociation(value)
  return codeInWords(value)
}

/** Rules have commas of their own. */
function separator(values: readonly FigureValue[]): string {
  return values.some((value) => typeof value === 'object') ? '; ' : ', '
}

function splitField(field: string): { readonly part: string | undefined; readonly own: string } {
  const [, part, own] = /^of\.([^.]+)\.(.+)$/.exec(field) ?? []
  return part === undefined || own === undefined ? { part: undefined, own: field } : { part, own }
}

function isKind(field: string, value: string): value is keyof typeof en.kinds {
  return field === 'kind' && Object.hasOwn(en.kinds, value)
}

function codeInWords(code: string): string {
  const category = categories.find((known) => known === code)
  return category ? en.categories[category] : (en.values[code] ?? code)
}
