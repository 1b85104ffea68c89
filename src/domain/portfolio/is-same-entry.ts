import type { SectionBody } from './entry.ts'

/** Whether two entries say the same, whatever the order of their fields and whether empty ones are named. */
export function isSameEntry(one: SectionBody, other: SectionBody): boolean {
  return keyOf(one) === keyOf(other)
}

/** Text that is the same for entries that say the same, and differs for all others. */
export function keyOf({ section, body }: SectionBody): string {
  return `${section} ${JSON.stringify(inOrder(body))}`
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const named = Object.entries(value).filter(([, each]) => each !== undefined && each !== null)
  return named.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => [name, inOrder(each)])
}
