import { isDeepStrictEqual } from 'node:util'
import type { Evaluation, Finding } from '../../src/evaluation/finding.ts'
import { virginiaShares } from '../oracle/additive.ts'
import { faultsOfListing } from '../oracle/additive-listing.ts'
import type { Judgement } from '../oracle/oracle.ts'
import type { Answer, Line } from '../oracle/shapes.ts'

/** Which entry fills which of these is open; what is listed is checked by a rule instead. */
const sharedHours = virginiaShares.map(({ requirement }) => requirement)

/** Where an evaluation departs from the second opinion; empty where they agree. */
export function differences(evaluation: Evaluation, judgement: Judgement): string[] {
  const { findings } = evaluation
  const sharesHours = evaluation.standard === 'vaimh/imhm-clinical'
  const unlisted = sharesHours ? sharedHours : []
  const asked = judgement.ways.flatMap(([way]) => way ?? []).map(({ requirement }) => requirement)
  return [
    ...unlike('findings', findings.map(({ requirement }) => requirement).sort(), asked.sort()),
    ...unlike('outcome', evaluation.outcome, judgement.outcome),
    ...judgement.ways.flatMap((ways) => unlikeAny(ways, findings, unlisted)),
    ...(sharesHours ? faultsOfListing(virginiaShares, judgement.world, findings) : []),
  ]
}

function unlike(what: string, found: unknown, expected: unknown): string[] {
  if (isDeepStrictEqual(found, expected)) return []
  return [`${what}\n  is  ${JSON.stringify(found)}\n  not ${JSON.stringify(expected)}`]
}

/** Agreement with any one of the ways is enough; otherwise the first is shown beside what was found. */
function unlikeAny(
  ways: Judgement['ways'][number],
  findings: readonly Finding[],
  unlisted: readonly string[],
) {
  const [first = []] = ways
  const found = first.flatMap(({ requirement }) =>
    findings.filter((finding) => finding.requirement === requirement),
  )
  const expected = ways.map((way) => way.map((answer) => plain(answer, unlisted)))
  const actual = found.map((finding) => plain(finding, unlisted))
  if (expected.some((way) => isDeepStrictEqual(way, actual))) return []
  return unlike(`one of ${ways.length} ways`, actual, expected[0])
}

function plain(
  { requirement, outcome, have, need, counted, notCounted }: Answer,
  unlisted: readonly string[],
) {
  if (unlisted.includes(requirement)) return { requirement, outcome, have, need }
  const lines = notCounted.map(({ entry, amount, code }) => ({ entry, amount, code }))
  return { requirement, outcome, have, need, counted: sorted(counted), notCounted: sorted(lines) }
}

function sorted<Entry extends Line>(lines: readonly Entry[]): Entry[] {
  return [...lines].sort((one, other) => (one.entry < other.entry ? -1 : 1))
}
