/** The number of a certificate: whose it is, the year of the award, and the count within that year. */
export function endorsementNumber(prefix: string, year: number, count: number): string {
  return `${prefix}-${year}-${String(count).padStart(4, '0')}`
}

/** What an association's numbers begin with, where it has not said so itself. */
export function usualPrefix(shortId: string): string {
  return shortId.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/** A number as people type it; undefined where it cannot be one. */
export function readNumber(text: string): string | undefined {
  const number = text.toUpperCase().replace(/\s+/g, '')
  return number.length <= 40 && /^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(number) ? number : undefined
}
