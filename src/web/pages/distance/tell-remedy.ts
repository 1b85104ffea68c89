import type { Finding } from '../../../evaluation/finding.ts'

/**
 * A remedy as a heading and what follows: "8 more hours about the supervision you give" and then from whom.
 * A remedy that does not begin with a figure stands under the title of its requirement.
 */
export function tellRemedy({ title, reason, remedy }: Finding): { heading: string; rest: string } {
  if (!/^\d/.test(remedy)) return { heading: title, rest: remedy === '' ? reason : remedy }
  const end = remedy.search(/[,;] /)
  if (end < 0) return { heading: withoutPeriod(remedy), rest: reason }
  return { heading: remedy.slice(0, end), rest: capitalized(remedy.slice(end + 2)) }
}

function withoutPeriod(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text
}

function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
