import type { ProofTotal } from '../../domain/audits/weigh-proof.ts'
import type { Tx } from '../../store/tables.ts'
import { findEvidence } from './find-evidence.ts'
import type { Audited } from './load-audited.ts'
import { en } from './messages/en.ts'
import { nameLine } from './name-line.ts'

/** What is missing of each requirement, then each line that is not or not wholly proven, with what was found. */
export async function listGaps(
  tx: Tx,
  { renewal, lines, decisions, totals }: Audited,
  now: Date,
): Promise<string[]> {
  const short = lines.flatMap((line) => {
    const decision = decisions.find(({ entryId }) => entryId === line.entryId)
    return decision && decision.proven < line.hours ? [{ line, decision }] : []
  })
  const entryIds = short.map(({ line }) => line.entryId)
  const evidence = await findEvidence(tx, renewal.personId, entryIds, now)
  return [
    ...listMissing(totals),
    ...short.map(({ line, decision }) =>
      en.notProven(nameLine(line, evidence), decision.proven, decision.words),
    ),
  ]
}

/** What is missing of each requirement, whatever is still decided. */
export function listMissing(totals: readonly ProofTotal[]): string[] {
  return totals
    .filter(({ missing }) => missing > 0)
    .map(({ title, missing, proven, need }) => en.missing(title, missing, proven, need))
}
