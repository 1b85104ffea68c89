import { type AuditedFindings, countsToProve, listAudited } from './weigh-proof.ts'

/** How an entry that was not handed in counts for one requirement. */
export interface OtherCount {
  readonly standard: string
  readonly requirement: string
  readonly amount: number
}

/** Hours of the period that are in the log and did not count in the renewal. */
export interface OtherHours {
  readonly entryId: string
  readonly counts: readonly OtherCount[]
}

/**
 * Hours that could make up for what is missing: entries that count now by the same sheet for a requirement that was
 * handed in, and did not count then for any. What is a line of the audit already is decided as it was handed in.
 */
export function findOtherHours(
  handedIn: readonly AuditedFindings[],
  now: readonly AuditedFindings[],
): OtherHours[] {
  const before = new Set(listAudited(handedIn))
  const counts = handedIn.flatMap(({ standard, findings }) => {
    const present = now.find((each) => each.standard === standard)?.findings ?? []
    return findings.filter(countsToProve).flatMap(({ requirement }) => {
      const same = present.find((each) => each.requirement === requirement)
      return (same?.counted ?? [])
        .filter(({ entry }) => !before.has(entry))
        .map(({ entry, amount }) => ({ entryId: entry, standard, requirement, amount }))
    })
  })
  return [...Map.groupBy(counts, ({ entryId }) => entryId)].map(([entryId, own]) => ({
    entryId,
    counts: own.map(({ entryId: _, ...count }) => count),
  }))
}

/** What was handed in together with the hours that were offered since. */
export function withOtherHours(
  handedIn: readonly AuditedFindings[],
  offered: readonly OtherHours[],
): AuditedFindings[] {
  return handedIn.map(({ standard, findings }) => ({
    standard,
    findings: findings.map((finding) => ({
      ...finding,
      counted: [
        ...finding.counted,
        ...offered.flatMap(({ entryId: entry, counts }) =>
          counts
            .filter((each) => each.standard === standard && each.requirement === finding.requirement)
            .map(({ amount }) => ({ entry, amount })),
        ),
      ],
    })),
  }))
}
