import type { Check } from '../../../domain/credentials/verification.ts'
import { dayIn } from '../../../domain/day-in.ts'
import type { Language } from '../../messages/messages.ts'

/** A check in a colleague's words: why it came out so, and what to do about it. */
export function tellFinding({ text, format }: Language, { name, finding }: Check): string {
  const words = text.credentials.finding
  const day = (at: Date) => format.day(dayIn(at))
  switch (finding.code) {
    case 'passed':
      return words.passed(name)
    case 'missing':
    case 'malformed':
      return words[finding.code](finding.path)
    case 'foreign-context':
      return words.foreignContext(finding.context)
    case 'unknown-issuer':
      return words.unknownIssuer(finding.did)
    case 'other-issuer':
      return words.otherIssuer(finding.host)
    case 'retired-key':
      return words.retiredKey(day(finding.since))
    case 'not-yet':
      return words.notYet(day(finding.from))
    case 'expired':
      return words.expired(day(finding.until))
    case 'not-accepted':
      return words.standing(finding.state)
    default:
      return words.plain[finding.code]
  }
}
