import type { Code } from '../finding.ts'
import type { Line } from '../ledger.ts'
import type { Doubt, Note, Tally } from '../tally.ts'
import { amountInWords, dayInWords, figure, listOf, roleNames } from './english-words.ts'
import type { AboutFinding } from './messages.ts'

/** What there is, what is asked, and the facts behind it. */
export function reason(about: AboutFinding): string {
  const sentences = [
    head(about),
    ...about.tally.notes.map((note) => noteInWords(note, about)),
    leftOut(about.tally),
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

function head(about: AboutFinding): string {
  const { requirement, tally } = about
  const { have, need, unit, outcome } = tally
  if (requirement.kind === 'judgement')
    return tally.notes.length > 0 ? '' : `${judgeName(requirement.judgedBy)} decides this.`
  if (requirement.kind === 'degree') return degreeHead(tally, requirement.officialTranscript)
  if (requirement.kind === 'advice' && requirement.measure === 'unrelated-degree') {
    return 'None of your qualifying degrees is marked as related to infant mental health.'
  }
  if (need === 0) return `${amountInWords(have, unit)} so far.`
  if (outcome === 'advice')
    return `${amountInWords(have, unit)} so far; ${figure(need)} are typical. This is advice and never blocks.`
  if (have >= need && have > 1)
    return `${amountInWords(have, unit)} ${have === 1 ? 'counts' : 'count'}; ${figure(need)} asked.`
  if (have >= need) return singleHead(about)
  if (have === 0) return `Nothing counts yet; ${amountInWords(need, unit)} asked.`
  return `${figure(have)} of ${amountInWords(need, unit)} count.`
}

function judgeName(judgedBy: 'coordinator' | 'reviewer' | 'exam-office'): string {
  return { coordinator: 'Your coordinator', reviewer: 'A reviewer', 'exam-office': 'The exam office' }[
    judgedBy
  ]
}

function degreeHead({ counted }: Tally, isTranscript: boolean): string {
  const first = counted[0]
  if (first)
    return isTranscript
      ? `The official transcript of ${credential(first.line)} is there.`
      : `${credential(first.line)} qualifies.`
  return isTranscript
    ? 'No official transcript of a qualifying degree yet.'
    : 'No qualifying degree or certificate yet.'
}

function credential(line: Line): string {
  if (!('entry' in line) || typeof line.entry !== 'object' || line.entry === null) return line.name
  const { degree, field, kind } = line.entry as { degree?: string; field?: string; kind?: string }
  const named = degree ?? field ?? kind?.replaceAll('-', ' ') ?? line.name
  const awardedOn =
    'awardedOn' in line && typeof line.awardedOn === 'number' ? `, ${dayInWords(line.awardedOn)},` : ''
  return `${named}${awardedOn}`
}

function singleHead({ requirement, tally, asOf }: AboutFinding): string {
  switch (requirement.kind) {
    case 'agreement':
      return 'Signed.'
    case 'membership':
      return `A membership covers ${dayInWords(asOf)}.`
    case 'exam':
      return 'Passed.'
    case 'endorsement':
      return 'Held on the day.'
    default:
      return `${amountInWords(tally.have, tally.unit)} counts; ${figure(tally.need)} asked.`
  }
}

/** How much fell out, and why; hours of other topics are nobody's loss and stay unmentioned. */
function leftOut({ notCounted, unit }: Tally): string {
  if (unit !== 'hours' && unit !== 'months') return ''
  const sums = new Map<Code, number>()
  for (const { code, amount } of notCounted) {
    if (amount > 0 && lossPhrases[code]) sums.set(code, (sums.get(code) ?? 0) + amount)
  }
  const parts = [...sums].map(([code, amount]) => `${amountInWords(amount, unit)} ${lossPhrases[code]}`)
  return parts.length > 0 ? `Not counted: ${parts.join('; ')}.` : ''
}

const lossPhrases: Partial<Record<Code, string>> = {
  'after-as-of': 'after the day',
  'outside-period': 'outside the period',
  'before-degree': 'before the degree',
  'not-supervised': 'without supervision',
  'not-with-infant-and-parent': 'not with infants and parents together',
  'missing-services': 'without both therapy and assessment',
  'peer-supervision': 'of peer supervision',
  'provider-not-endorsed': 'from a provider not qualified on the day',
  'not-while-providing-rsc': 'while you did not provide reflective supervision',
  'period-straddles': 'in entries that qualify only in part',
  'third-provider': 'from a third provider',
  'no-majority': 'over the strict majority',
  'outside-window': 'outside the window',
}

function noteInWords(note: Note, about: AboutFinding): string {
  switch (note.kind) {
    case 'in-doubt':
      return `This waits for a person, because it depends on ${listOf(note.doubts.map(doubtInWords), 'and')}.`
    case 'judged':
      return `Decided on ${dayInWords(note.decidedOn)}: ${note.outcome === 'met' ? 'met' : 'not met'}.`
    case 'judgements-differ':
      return `Two decisions of ${dayInWords(note.decidedOn)} contradict each other, so this still waits.`
    case 'no-degree-yet':
      return 'Only what follows a qualifying degree counts, and there is none yet.'
    case 'after-credential-without-degree':
      return 'There is no qualifying degree, so the day of the qualifying certificate stands in for it.'
    case 'services-apart':
      return `No entry has both relationship-based therapy and early relationship assessment, but together your entries do, over ${amountInWords(note.months, 'months')}: a person decides.`
    case 'reached-on':
      return `If you go on as now, you reach ${amountInWords(about.tally.need, 'months')} on ${dayInWords(note.day)}.`
    case 'sources':
      return sourcesInWords(note)
    case 'window':
      return `The best window runs from ${dayInWords(note.from)} to ${dayInWords(note.to)}.`
    case 'within-fewer-months':
      return `All of it lies within less than ${note.months} months, and the sheet says one to two years: a person decides.`
    case 'maintained':
      return `You have held this Endorsement since ${dayInWords(note.since)}, more than ${note.years} years.`
    case 'colleague-in-place-of':
      return `A colleague's rating stands in for ${listOf(note.roles.map(roleInWords), 'and')}; the sheet asks colleagues only where that person is not available.`
    case 'empty-slots':
      return `Still open: ${listOf(note.roles.map(roleInWords), 'and')}.`
    case 'parts':
      return note.met.length > 0 ? `Met: ${note.met.join('; ')}.` : ''
    case 'split':
      return ''
    default:
      return note satisfies never
  }
}

function sourcesInWords({ main, other, share }: Extract<Note, { kind: 'sources' }>): string {
  if (!other) return `All of it comes from ${main.name}.`
  return `${main.name} gave ${Math.round(share * 100)} %, ${other.name} the rest.`
}

function doubtInWords(doubt: Doubt): string {
  if ('isKnown' in doubt) return `whether ${doubt.name} was qualified to provide it`
  return `the level of ${credential(doubt)}`
}

function roleInWords(role: string): string {
  return Object.entries(roleNames).find(([code]) => code === role)?.[1] ?? role
}

/** Used by the remedy too: the question a person has to answer about a doubt. */
export function doubtAsQuestion(doubt: Doubt): string {
  if ('isKnown' in doubt) return `on which days was ${doubt.name} endorsed, and in which category`
  return `which level has ${credential(doubt)}`
}
