import type { Finding } from '../../../evaluation/finding.ts'

/** How many entries count, how many of those only in part, and how many do not count at all; each entry once. */
export function countEntries(finding: Pick<Finding, 'counted' | 'notCounted'>) {
  const counted = new Set(finding.counted.map(({ entry }) => entry))
  const left = new Set(finding.notCounted.map(({ entry }) => entry))
  const inPart = [...counted].filter((entry) => left.has(entry)).length
  return { counted: counted.size, inPart, notCounted: left.size - inPart }
}
