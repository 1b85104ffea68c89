import type { Finding } from '../../evaluation/finding.ts'

/** The findings of one Endorsement, as they stood when the renewal was handed in. */
export interface AuditedFindings {
  readonly standard: string
  readonly findings: readonly Finding[]
}

/** Hours of one requirement: what was claimed, and what is proven of it. */
export interface ProofTotal {
  readonly standard: string
  readonly requirement: string
  readonly title: string
  readonly need: number
  readonly claimed: number
  readonly proven: number
  /** Claimed and not decided yet. */
  readonly open: number
  /** What is needed and neither proven nor open. */
  readonly missing: number
}

interface Proof {
  readonly entryId: string
  readonly proven: number
}

const micro = 1_000_000

/**
 * The running total of an audit. Of an entry as much counts for a requirement as it counted when the renewal was
 * handed in, and no more than is proven of it.
 */
export function weighProof(audited: readonly AuditedFindings[], proofs: readonly Proof[]): ProofTotal[] {
  const provenOf = new Map(proofs.map(({ entryId, proven }) => [entryId, units(proven)]))
  return audited.flatMap(({ standard, findings }) =>
    findings.filter(countsToProve).map((finding) => ({ standard, ...weigh(finding, provenOf) })),
  )
}

/** Hours that are required; advice is nobody's to prove. */
export function countsToProve({ unit, outcome, need }: Finding): boolean {
  return unit === 'hours' && outcome !== 'advice' && need > 0
}

function weigh(
  { requirement, title, need, counted }: Finding,
  provenOf: ReadonlyMap<string, number>,
): Omit<ProofTotal, 'standard'> {
  const sum = { claimed: 0, proven: 0, open: 0 }
  for (const { entry, amount } of counted) {
    const claimed = units(amount)
    const proven = provenOf.get(entry)
    sum.claimed += claimed
    if (proven === undefined) sum.open += claimed
    else sum.proven += Math.min(claimed, proven)
  }
  const missing = Math.max(0, units(need) - sum.proven - sum.open)
  return {
    ...{ requirement, title, need },
    ...{ claimed: sum.claimed / micro, proven: sum.proven / micro },
    ...{ open: sum.open / micro, missing: missing / micro },
  }
}

/** The entries whose hours are to be shown, each once, in the order in which the findings name them. */
export function listAudited(audited: readonly AuditedFindings[]): string[] {
  const entries = audited.flatMap(({ findings }) =>
    findings.filter(countsToProve).flatMap(({ counted }) => counted.map(({ entry }) => entry)),
  )
  return [...new Set(entries)]
}

/** Whether what is proven is enough for every requirement. */
export function isProven(totals: readonly ProofTotal[]): boolean {
  return totals.every(({ need, proven }) => units(proven) >= units(need))
}

function units(hours: number): number {
  return Math.round(hours * micro)
}
