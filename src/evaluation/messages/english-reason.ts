import type { RequirementOf } from '../../standards/schema.ts'
import type { Code } from '../finding.ts'
import type { Tally } from '../tally.ts'
import { credential, noteInWords } from './english-notes.ts'
import { amountInWords, dayInWords, dayToCover, figure, inOneText } from './english-words.ts'
import type { AboutFinding } from './messages.ts'

/** What there is, what is asked, and the facts behind it. */
export function reason(about: AboutFinding): string {
  let text = head(about)
  for (const note of about.tally.notes) text = inOneText(text, noteInWords(note, about))
  return inOneText(text, leftOut(about.tally))
}

function head(about: AboutFinding): string {
  const { requirement, tally } = about
  const { have, need, unit, outcome } = tally
  if (outcome === 'met' && have < need) return ''
  switch (requirement.kind) {
    case 'judgement':
      return tally.notes.length > 0 ? '' : `${judgeNames[requirement.judgedBy]} decides this.`
    case 'degree':
      return degreeHead(tally, requirement.officialTranscript)
    case 'anyOf':
      return have > 0 ? '' : 'One of the parts is enough, and none is met yet.'
    case 'allOf':
      return `${have} of ${amountInWords(need, unit)} ${have === 1 ? 'is' : 'are'} met.`
    default:
  }
  if (requirement.kind === 'advice' && requirement.measure === 'unrelated-degree')
    return 'None of your qualifying degrees is marked as related to infant mental health.'
  if (need === 0) return `${amountInWords(have, unit)} so far.`
  if (outcome === 'advice') return adviceHead(about)
  if (have >= need && have > 1) return `${amountInWords(have, unit)} count; ${figure(need)} asked.`
  if (have >= need) return singleHead(about)
  return have === 0 ? emptyHead(about) : `${figure(have)} of ${amountInWords(need, unit)} count.`
}

export const judgeNames: Readonly<Record<RequirementOf<'judgement'>['judgedBy'], string>> = {
  coordinator: 'Your coordinator',
  reviewer: 'A reviewer',
  'exam-office': 'The exam office',
}

function degreeHead({ counted }: Tally, isTranscript: boolean): string {
  const first = counted[0]
  if (first)
    return isTranscript
      ? `The transcript of ${credential(first.line)} is noted as official.`
      : `${credential(first.line)} qualifies.`
  return isTranscript
    ? 'No official transcript of a qualifying degree yet.'
    : 'No qualifying degree or certificate yet.'
}

/** Hours that became advice are recommended; the figures of typical applicants are typical. */
function adviceHead({ requirement, tally: { have, need, unit } }: AboutFinding): string {
  const soFar = `${amountInWords(have, unit)} so far`
  return requirement.kind === 'supervision'
    ? `${soFar}; none are required any more, and ${figure(need)} are recommended.`
    : `${soFar}; ${figure(need)} are typical.`
}

function singleHead(about: AboutFinding): string {
  switch (about.requirement.kind) {
    case 'agreement':
      return 'Signed.'
    case 'membership':
      return `A membership covers ${dayInWords(dayToCover(about))}.`
    case 'exam':
      return 'Passed.'
    case 'endorsement':
      return 'Held on the day.'
    default:
      return `${amountInWords(about.tally.have, about.tally.unit)} counts; ${figure(about.tally.need)} asked.`
  }
}

function emptyHead(about: AboutFinding): string {
  switch (about.requirement.kind) {
    case 'agreement':
      return 'Not signed yet.'
    case 'membership':
      return `No membership covers ${dayInWords(dayToCover(about))}.`
    case 'exam':
      return 'Not passed yet.'
    case 'endorsement':
      return 'Not held on the day.'
    default:
      return `Nothing counts yet; ${amountInWords(about.tally.need, about.tally.unit)} asked.`
  }
}

/** How much fell out, and why; hours of other topics are nobody's loss and stay unmentioned. */
function leftOut({ notCounted, unit }: Tally): string {
  if (notCounted.length === 0 || (unit !== 'hours' && unit !== 'months')) return ''
  const losses: { readonly code: Code; amount: number }[] = []
  for (const { code, amount } of notCounted) {
    if (amount === 0 || !lossPhrases[code]) continue
    const known = losses.find((loss) => loss.code === code)
    if (known) known.amount += amount
    else losses.push({ code, amount })
  }
  if (losses.length === 0) return ''
  const parts = losses.map(({ code, amount }) => `${amountInWords(amount, unit)} ${lossPhrases[code]}`)
  return `Not counted: ${parts.join('; ')}.`
}

const lossPhrases: Partial<Record<Code, string>> = {
  'after-as-of': 'dated after the day of evaluation',
  'outside-period': 'outside the period',
  'before-degree': 'before the degree',
  'not-supervised': 'without supervision',
  'not-with-infant-and-parent': 'not with infants and parents together',
  'missing-services': 'without both therapy and assessment',
  'peer-supervision': 'of peer supervision',
  'provider-not-endorsed': 'from a provider who is not known to have qualified on the day',
  'not-while-providing-rsc': 'while you did not provide reflective supervision',
  'period-straddles': 'in entries that qualify only in part',
  'third-provider': 'from a third provider',
  'no-majority': 'so that one provider gives more than half',
  'outside-window': 'outside the months that count',
}
