import { overallOutcome } from '../../evaluation/judge.ts'
import type { RenewalPolicy } from '../policy/renewal-policy.ts'
import type { RenewalLine } from './renewal.ts'

/**
 * Whether what was handed in renews without anybody looking at it: where hours are attested always, where they are
 * looked at when every line that is kept is met. Where no sheet is published for one, a person decides.
 */
export function passesAtOnce(
  { check }: Pick<RenewalPolicy, 'check'>,
  lines: readonly Pick<RenewalLine, 'standard' | 'findings' | 'isKept'>[],
): boolean {
  if (check === 'attestation') return true
  return lines
    .filter(({ isKept }) => isKept)
    .every(
      ({ standard, findings }) =>
        standard !== null && overallOutcome((findings ?? []).map(({ outcome }) => outcome)) === 'met',
    )
}
