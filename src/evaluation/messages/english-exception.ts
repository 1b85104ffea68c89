import { toDayNumber } from '../../standards/day.ts'
import type { FindingException } from '../exception.ts'
import { reason } from './english-reason.ts'
import { amountInWords, dayInWords, figure, inOneText } from './english-words.ts'
import type { AboutFinding } from './messages.ts'

/** What there is, then that the association excused what is missing: why, until when, and who decided it when. */
export function excused(about: AboutFinding, exception: FindingException): string {
  const { requirement, tally } = about
  const outcome = tally.outcome === 'met' ? 'not-met' : tally.outcome
  const isJudgement = requirement.kind === 'judgement' && exception.kind === 'waived'
  const standing = isJudgement ? '' : reason({ ...about, tally: { ...tally, outcome } })
  return inOneText(standing, exceptionInWords(about, exception))
}

function exceptionInWords({ tally: { need, unit } }: AboutFinding, exception: FindingException): string {
  const what =
    exception.kind === 'waived'
      ? 'excused you from this'
      : `asks ${amountInWords(exception.figure, unit)} of you instead of ${figure(need)}`
  const until = dayInWords(toDayNumber(exception.expiresOn))
  const why = exception.reason.trim().replace(/\.$/, '')
  const decided = `Decided on ${dayInWords(toDayNumber(exception.decidedOn))} by ${exception.decidedBy}.`
  return `Your association ${what}, through ${until}: ${why}. ${decided}`
}
