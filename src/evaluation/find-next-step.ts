import type { Evaluation, Finding } from './finding.ts'

/** What to do first: the first requirement in the order of the sheet that is not met, else the first that waits. */
export function findNextStep({ findings }: Evaluation): Finding | undefined {
  return (
    findings.find(({ outcome }) => outcome === 'not-met') ??
    findings.find(({ outcome }) => outcome === 'needs-judgement')
  )
}
