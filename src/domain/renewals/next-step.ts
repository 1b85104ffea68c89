import type { Finding } from '../../evaluation/finding.ts'
import type { RenewalStage } from './stage.ts'

/** What its person does next about a renewal; undefined where nothing is to be done about it now. */
export type RenewalStep =
  /** It can be signed and handed in as it is. */
  | { readonly step: 'sign' }
  /** Something is missing that is looked at with the renewal, or will be: what comes first, and what after it. */
  | { readonly step: 'mend'; readonly missing: readonly [Finding, ...Finding[]] }

interface Standing {
  readonly stage: RenewalStage
  /** Whether the association takes its people's word for their hours. */
  readonly isAttested: boolean
  /** What its period asks, as it stands today; what is signed with it is left out. */
  readonly findings: readonly Finding[]
}

/**
 * The next step of a renewal by its own period, for its own page and for every other that tells of it. Where hours
 * are attested, what is not in the log keeps nobody from handing in.
 */
export function renewalStepOf({ stage, isAttested, findings }: Standing): RenewalStep | undefined {
  if (stage !== 'open' && stage !== 'grace' && stage !== 'ahead') return undefined
  const isDue = stage !== 'ahead'
  const [first, ...others] = findings.filter(({ outcome }) => outcome === 'not-met')
  if (isDue && (isAttested || !first)) return { step: 'sign' }
  return first && { step: 'mend', missing: [first, ...others] }
}
