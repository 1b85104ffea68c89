import type { Renewal } from '../../domain/renewals/renewal.ts'
import { strictestFindings } from '../../domain/renewals/strictest-findings.ts'
import type { Finding } from '../../evaluation/finding.ts'
import type { JudgedRenewal } from './judge-renewal.ts'

/** Out of one pool of hours, what the strictest of a renewal's categories says; what is signed with it is left out. */
export function findingsOfRenewal(
  { lines }: Pick<JudgedRenewal, 'lines'>,
  renewal: Pick<Renewal, 'attestedAt'>,
): Finding[] {
  return strictestFindings(lines.flatMap((line) => findingsOf(line, renewal)))
}

/** As they stood, once it was handed in. */
function findingsOf(
  { line, edition, evaluation }: JudgedRenewal['lines'][number],
  { attestedAt }: Pick<Renewal, 'attestedAt'>,
): (readonly Finding[])[] {
  if (!edition || !evaluation || !line.isKept) return []
  const signed = new Set(edition.requirements.flatMap((each) => (each.kind === 'agreement' ? [each.id] : [])))
  const findings = attestedAt === null ? evaluation.findings : (line.findings ?? evaluation.findings)
  return [findings.filter(({ requirement }) => !signed.has(requirement))]
}
