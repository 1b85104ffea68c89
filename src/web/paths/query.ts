import type { Day } from '../../standards/day.ts'

/** What a page about distances can be asked for: another day, another standard. */
export interface Choice {
  readonly on?: Day | undefined
  readonly standard?: string | undefined
}

/** The part of an address after its path: the values that are set, or nothing. */
export function query(values: Readonly<Record<string, string | undefined>>): string {
  const fields = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value) fields.set(name, value)
  const text = fields.toString().replaceAll('%2F', '/')
  return text === '' ? '' : `?${text}`
}
