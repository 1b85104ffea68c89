import { type AwaitedReference, isAwaited } from '../../domain/references/is-awaited.ts'
import type { Evaluation, Finding } from '../../evaluation/finding.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { Edition } from '../../standards/schema.ts'
import { en } from './messages/en.ts'

interface Asked {
  readonly edition: Edition
  /** With the references that arrived. */
  readonly portfolio: Portfolio
  readonly raters: {
    readonly awaited: readonly AwaitedReference[]
    readonly undelivered: readonly AwaitedReference[]
  }
}

/**
 * An evaluation in which a finding about references tells of mail that did not reach a rater: whoever was asked is not
 * to be asked anew, the address is to be mended. Where more is missing than these would bring, it says where to see it.
 */
export function withUndelivered(evaluation: Evaluation, asked: Asked): Evaluation {
  const { awaited, undelivered } = asked.raters
  const { edition, portfolio } = asked
  if (undelivered.length === 0) return evaluation
  const about = new Set(edition.requirements.flatMap(({ id, kind }) => (kind === 'references' ? [id] : [])))
  const raters = undelivered.map(({ raterName }) => raterName)
  const known = { arrived: arrivedIn(portfolio), awaited: [...awaited, ...undelivered] }
  const tell = (finding: Finding): Finding => {
    if (finding.outcome !== 'not-met' || !about.has(finding.requirement)) return finding
    const isAll = isAwaited(edition, finding, known)
    return { ...finding, remedy: isAll ? en.undelivered(raters) : en.undeliveredAndMore(raters) }
  }
  return { ...evaluation, findings: evaluation.findings.map(tell) }
}

/** References that arrived, as raters are counted by. */
export function arrivedIn({ references = [] }: Portfolio) {
  return references.map(({ id = '', role, rater, completedOn }) => ({
    ...{ id, role, raterEmail: rater ?? '', completedOn: completedOn ?? null },
  }))
}
