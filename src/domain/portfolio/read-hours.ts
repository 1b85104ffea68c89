/** More than any course lasts; a figure above it is a slip of the finger. */
export const mostHours = 10_000

const decimal = /^(\d{1,5})(?:[.,](\d{1,6}))?$/
const clock = /^(\d{1,4}):([0-5]\d)(?::00)?$/
const worded =
  /^(?:(\d{1,5}(?:[.,]\d{1,6})?)\s*(?:h|hr|hrs|hour|hours))?\s*(?:and\s*)?(?:(\d{1,5})\s*(?:m|min|mins|minute|minutes)?)?\.?$/
const fraction = /^(\d{1,4})?\s*(½|¼|¾|⅓|⅔|1\/2|1\/4|3\/4|1\/3|2\/3)\s*(?:h|hr|hrs|hour|hours)?$/
const partsOfOne = new Map<string | undefined, number>([
  ...(['½', '1/2'] as const).map((written) => [written, 1 / 2] as const),
  ...(['¼', '1/4'] as const).map((written) => [written, 1 / 4] as const),
  ...(['¾', '3/4'] as const).map((written) => [written, 3 / 4] as const),
  ...(['⅓', '1/3'] as const).map((written) => [written, 1 / 3] as const),
  ...(['⅔', '2/3'] as const).map((written) => [written, 2 / 3] as const),
])

type HoursReading =
  | { readonly hours: number }
  | { readonly fault: 'not-hours' | 'below-zero' | 'too-many-hours' }

/** Hours as people write them: `1.5`, `1,5`, `1:30`, `90 min`, `1 h 30`, `1½`. Exact to a millionth of an hour. */
export function readHours(written: string): HoursReading {
  const text = written.trim().toLowerCase().replaceAll(/\s+/g, ' ').replaceAll('−', '-')
  if (/^-\s*[\d.,]/.test(text)) return { fault: 'below-zero' }
  const hours = inHours(text)
  if (hours === undefined) return { fault: 'not-hours' }
  return hours > mostHours ? { fault: 'too-many-hours' } : { hours: Math.round(hours * 1e6) / 1e6 }
}

function inHours(text: string): number | undefined {
  const plain = decimal.exec(text.replace(/^([.,])/, '0$1'))
  // A comma before exactly three digits may part thousands, so nobody is made to guess.
  if (plain) return /,\d{3}$/.test(text) ? undefined : toNumber(text)
  const [, clockHours, clockMinutes] = clock.exec(text) ?? []
  if (clockHours) return Number(clockHours) + Number(clockMinutes) / 60
  const [, whole, part] = fraction.exec(text) ?? []
  if (part) return Number(whole ?? 0) + (partsOfOne.get(part) ?? 0)
  const [, hours, minutes] = worded.exec(text) ?? []
  if (hours === undefined && minutes === undefined) return undefined
  return (hours ? toNumber(hours) : 0) + Number(minutes ?? 0) / 60
}

function toNumber(text: string): number {
  return Number(text.replace(',', '.'))
}
