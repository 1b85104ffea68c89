import pg, { type CustomTypesConfig } from 'pg'

const { builtins } = pg.types
/** pg names no lists of types, so these are PostgreSQL's own numbers for them. */
const lists = { date: 1182, int8: 1016, numeric: 1231, text: 1009 }

/** Days stay text, and whole and decimal numbers become numbers, alone and in lists. */
export const typeParsers: CustomTypesConfig = {
  getTypeParser(type: number, format?: string) {
    if (format === 'binary') return pg.types.getTypeParser(type, 'binary')
    return ours.get(type) ?? pg.types.getTypeParser(type, 'text')
  },
}

const ours = new Map<number, (text: string) => unknown>([
  [builtins.DATE, sameText],
  [builtins.INT8, toWholeNumber],
  [builtins.NUMERIC, Number],
  [lists.date, listOf(sameText)],
  [lists.int8, listOf(toWholeNumber)],
  [lists.numeric, listOf(Number)],
])

function sameText(text: string): string {
  return text
}

/** A number that JavaScript would round is a fault, never a slightly different number. */
function toWholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large for a whole number.`)
  return number
}

function listOf(parse: (text: string) => unknown): (text: string) => unknown {
  return (text) => parseEach(pg.types.getTypeParser(lists.text, 'text')(text), parse)
}

/** A list may hold lists, and places without a value. */
function parseEach(value: unknown, parse: (text: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((inner) => parseEach(inner, parse))
  return typeof value === 'string' ? parse(value) : value
}
