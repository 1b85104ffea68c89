import type { Credential } from './check-structure.ts'
import type { Finding } from './verification.ts'

/** Clocks are seldom together to the second. */
const skew = 5 * 60 * 1_000

/** Whether a credential holds at a moment. */
export function checkDates({ validFrom, validUntil }: Credential, now: Date): Finding {
  const from = new Date(validFrom)
  if (from.getTime() - skew > now.getTime()) return { code: 'not-yet', from }
  if (validUntil === undefined) return { code: 'passed' }
  const until = new Date(validUntil)
  return until.getTime() + skew < now.getTime() ? { code: 'expired', until } : { code: 'passed' }
}
