/** A long working life is a few hundred entries; what is far beyond is left to the command line. */
export const mostListed = 10_000
const mostValues = 100_000

/**
 * Whether a document lists so much that answering it would keep everybody else waiting. Counts what stands in lists,
 * and all values, without looking at what they are; stops as soon as it is too much.
 */
export function isTooMuch(document: unknown): boolean {
  const waiting = [document]
  let listed = 0
  let values = 0
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value !== 'object' || value === null) continue
    const inside = Object.values(value)
    values += inside.length
    if (Array.isArray(value)) listed += inside.length
    if (listed > mostListed || values > mostValues) return true
    for (const each of inside) waiting.push(each)
  }
  return false
}
