import type { Code } from '../finding.ts'
import type { Provider } from '../ledger.ts'
import { remember } from '../remember.ts'
import type { Stretch } from '../stretches.ts'
import type { Tally } from '../tally.ts'
import { categoryNames, dayInWords, listOf, roleNames, topicName } from './english-words.ts'
import type { AboutEntry } from './messages.ts'

/** Why an entry does not count, and what would mend it. */
export function notCounted(about: AboutEntry): string {
  return sentences[about.code](about)
}

const sentences: Readonly<Record<Code, (about: AboutEntry) => string>> = {
  'after-as-of': ({ asOf }) => `It lies after ${dayInWords(asOf)}, the day of this evaluation.`,
  'not-completed': () => 'It is not completed yet; it counts once its day is filled in.',
  'outside-period': ({ period }) =>
    `It lies outside the period${period ? ` ${stretchInWords(period)}` : ''}.`,
  'not-qualifying-degree': notQualifying,
  'not-official': () => 'Its transcript is not marked as official.',
  'before-degree': () => 'It lies before your qualifying degree, and only what follows the degree counts.',
  'not-supervised': () => 'It is not marked as supervised work.',
  'not-with-infant-and-parent': () => 'It was not with both infants or toddlers and their parents.',
  'missing-services': () =>
    'It does not include both relationship-based therapy and early relationship assessment.',
  'peer-supervision': () => 'Peer supervision, without an identified supervisor, does not count.',
  'provider-not-endorsed': providerNotEndorsed,
  'not-while-providing-rsc': () => 'You did not provide reflective supervision to others on that day.',
  'period-straddles': straddles,
  'third-provider': () =>
    'It comes from a third provider; hours may come from one main and one other provider.',
  'no-majority': () => 'Two providers gave equally much, and one of them has to give more than half.',
  'outside-window': ({ edition }) =>
    edition.rsc?.window
      ? `It lies outside the best ${edition.rsc.window.months} months.`
      : 'It lies before the months that count here.',
  'other-topic': otherTopic,
  'counts-elsewhere': () => 'These hours count for another training figure, and an hour counts once.',
  'reach-too-narrow': () => 'A local activity counts only in an infant mental health association.',
  'reference-void': ({ edition }) =>
    `The rater answered "not enough information" ${edition.references?.voidAtNotEnoughInformation ?? 6} times or more, so the rating is void.`,
  'role-not-asked': ({ edition }) =>
    `The sheet asks ${listOf(edition.references?.slots.map(({ role }) => roleNames[role]) ?? [], 'and')}.`,
  'same-rater': () => 'The same person already rated you in another role.',
  'slot-filled': () => 'Another rating already fills this role.',
  'other-category': ({ requirement }) =>
    requirement.kind === 'references'
      ? 'This rater is not endorsed in one of the categories asked.'
      : 'It is for another category.',
  'not-passed': () => 'The exam was not passed.',
  'not-recognized-association': ({ requirement }) =>
    requirement.kind === 'membership' && requirement.associations !== 'any'
      ? `Membership is asked in ${requirement.associations.map((id) => id.toUpperCase()).join(' or ')}.`
      : 'It is not on the list of infant mental health associations.',
  lapsed: ({ requirement }) =>
    requirement.kind === 'references'
      ? 'The rating is too old to count.'
      : 'It ended before the day on which it has to hold.',
}

function notQualifying({ tally, line }: AboutEntry): string {
  const isInDoubt = tally.notes.some(
    ({ kind, ...note }) =>
      kind === 'in-doubt' && 'doubts' in note && note.doubts.some((doubt) => doubt === line),
  )
  return isInDoubt
    ? 'Its level is not given, so a person has to say whether it qualifies.'
    : 'It is neither on the list of the sheet nor a graduate degree in an infant mental health field.'
}

function providerNotEndorsed({ edition, line }: AboutEntry): string {
  const provider = 'provider' in line ? (line.provider as Provider | null) : null
  const rule = edition.rsc?.providers.at(-1)
  const asked = listOf(rule?.categories.map((category) => categoryNames[category]) ?? [], 'or')
  if (!provider) return `No provider is named; one endorsed as ${asked} is asked.`
  if (!provider.isKnown)
    return `It is not known whether ${provider.name} was endorsed as ${asked}; a person has to find out.`
  return `${provider.name} was not endorsed as ${asked} on that day.`
}

function straddles({ tally, line }: AboutEntry): string {
  const days = splitDays(tally).get(line) ?? []
  return `Only some of its days qualify. Split it, so that ${listOf(days.map(stretchInWords), 'and')} can count.`
}

/** The days of each entry that would count, found by the entry, as there may be very many of both. */
const splitDays = remember(
  ({ notes }: Tally) =>
    new Map(notes.flatMap((note) => (note.kind === 'split' ? [[note.line, note.days]] : []))),
)

function otherTopic({ requirement }: AboutEntry): string {
  if (requirement.kind === 'hours')
    return `It is not marked as ${listOf(requirement.topics.map(topicName), 'or')}.`
  return 'None of its hours is marked as about the supervision you give.'
}

function stretchInWords({ from, to }: Stretch): string {
  return from === to ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(to)}`
}
