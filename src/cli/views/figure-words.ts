import type { Figure, FigureValue } from '../../standards/list-figures.ts'
import { categories } from '../../standards/vocabulary.ts'
import { en } from '../messages/en.ts'
import { inFigures } from '../text/amounts.ts'

/** How a field of a standard is called; a part of `anyOf` or `allOf` is named by its id. */
export function fieldInWords(field: string): string {
  const [, part, rest] = /^of\.([^.]+)\.(.+)$/.exec(field) ?? []
  if (part !== undefined && rest !== undefined) return `${part}, ${fieldInWords(rest)}`
  return en.figures[field] ?? field
}

/** A figure for a reader; a plain yes is empty, as its label says it all. */
export function figureInWords({ field, value }: Figure): string {
  if (value === true) return ''
  if (isKind(field, value)) return en.kinds[value]
  if (typeof value === 'number') return isYear(field) ? String(value) : inFigures(value)
  if (typeof value === 'string') return codeInWords(value)
  if (isList(value)) return value.map((part) => figureInWords({ field, value: part })).join(', ')
  return Object.entries(value)
    .map(([name, part]) =>
      [en.parts[name] ?? name, figureInWords({ field, value: part })].filter(Boolean).join(' '),
    )
    .join(' ')
}

export function isList(value: FigureValue | undefined): value is readonly FigureValue[] {
  return Array.isArray(value)
}

function isKind(field: string, value: FigureValue): value is keyof typeof en.kinds {
  return /(^|\.)kind$/.test(field) && typeof value === 'string' && Object.hasOwn(en.kinds, value)
}

/** A year is a name: no comma in it. */
function isYear(field: string): boolean {
  return field === 'renewal.endsIn'
}

function codeInWords(code: string): string {
  const category = categories.find((known) => known === code)
  return category ? en.categories[category] : (en.values[code] ?? code)
}
