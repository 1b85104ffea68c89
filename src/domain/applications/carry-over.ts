import type { Finding } from '../../evaluation/finding.ts'

/** What is there already for a further Endorsement, and what is not. */
export interface CarryOver {
  /** There in full. */
  readonly whole: readonly Finding[]
  /** Something of it is there; the rest is missing, or a person has to say. */
  readonly part: readonly Finding[]
  /** Nothing of it is there. */
  readonly fresh: readonly Finding[]
}

/** Sorts what a sheet says of a portfolio by how much of it somebody who is endorsed already brings along. */
export function sortCarryOver(findings: readonly Finding[]): CarryOver {
  const asked = findings.filter(({ outcome }) => outcome !== 'advice')
  const isBegun = ({ have }: Finding) => have > 0
  const open = asked.filter(({ outcome }) => outcome !== 'met')
  return {
    whole: asked.filter(({ outcome }) => outcome === 'met'),
    part: open.filter(isBegun),
    fresh: open.filter((finding) => !isBegun(finding)),
  }
}
