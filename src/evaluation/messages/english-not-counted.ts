import type { Code } from '../finding.ts'
import { isEducation, isSession, type Line } from '../ledger.ts'
import { isInDoubt } from '../rules/degree.ts'
import { speaksFor } from '../rules/qualifying-days.ts'
import {
  allRoles,
  anyAssociation,
  anyCategory,
  dayInWords,
  listOf,
  stretchesInWords,
  topicName,
} from './english-words.ts'
import type { AboutEntry } from './messages.ts'

/** Why an entry does not count, and what would mend it. */
export function notCounted(about: AboutEntry): string {
  return sentences[about.code](about)
}

const sentences: Readonly<Record<Code, (about: AboutEntry) => string>> = {
  'after-as-of': ({ asOf }) => `It lies after ${dayInWords(asOf)}, the day of this evaluation.`,
  'not-completed': ({ requirement }) =>
    requirement.kind === 'exam'
      ? 'It is not completed yet; it counts once its day and its result are filled in.'
      : 'It is not completed yet; it counts once its day is filled in.',
  'outside-period': ({ period }) =>
    period
      ? `It lies outside the period from ${dayInWords(period.from)} to ${dayInWords(period.to)}.`
      : 'It lies outside the period.',
  'not-qualifying-degree': notQualifying,
  'not-official': () => 'Its transcript is not marked as official.',
  'before-degree': ({ tally }) =>
    tally.notes.some(({ kind }) => kind === 'no-degree-yet')
      ? 'Only what follows a qualifying degree counts, and there is none yet.'
      : 'It lies before your qualifying degree, and only what follows the degree counts.',
  'not-supervised': () => 'It is not marked as supervised work.',
  'not-with-infant-and-parent': () => 'It was not with both infants or toddlers and their parents.',
  'missing-services': () =>
    'It does not include both relationship-based therapy and early relationship assessment.',
  'peer-supervision': () => 'Peer supervision, without an identified supervisor, does not count.',
  'provider-not-endorsed': providerNotEndorsed,
  'not-while-providing-rsc': () => 'You did not provide reflective supervision to others on that day.',
  'period-straddles': ({ qualifyingDays }) =>
    `Only some of its days qualify. Split it, so that ${stretchesInWords(qualifyingDays)} can count.`,
  'third-provider': () =>
    'It comes from a third provider; hours may come from one main and one other provider.',
  'no-majority': () => 'Two providers gave equally much, and one of them has to give more than half.',
  'outside-window': outsideWindow,
  'other-topic': otherTopic,
  'counts-elsewhere': () => 'These hours count for another training figure, and an hour counts once.',
  'reach-too-narrow': () =>
    'Its reach is local or not given. A local activity counts only within an infant mental health association.',
  'reference-void': ({ edition }) =>
    `The rater answered "not enough information" ${edition.references?.voidAtNotEnoughInformation ?? 6} times or more, so the rating is void.`,
  'role-not-asked': ({ edition }) =>
    `The sheet asks for ratings by ${allRoles(edition.references?.slots.map(({ role }) => role) ?? [])}.`,
  'same-rater': () => 'Another rating by the same person counts already, and each person counts once.',
  'slot-filled': () => 'Another rating already fills this role.',
  'other-category': ({ requirement }) =>
    requirement.kind === 'references'
      ? 'This rater is not endorsed in one of the categories asked.'
      : 'It is for another category.',
  'not-passed': () => 'The exam was not passed.',
  'not-recognized-association': ({ requirement }) =>
    requirement.kind === 'membership' && requirement.associations !== 'any'
      ? `Membership is asked in ${anyAssociation(requirement.associations)}.`
      : 'It is not on the list of infant mental health associations.',
  lapsed: ({ requirement }) =>
    requirement.kind === 'references'
      ? 'The rating is too old to count.'
      : 'It no longer holds on the day that counts.',
}

function notQualifying({ requirement, line }: AboutEntry): string {
  const asked = 'of' in requirement ? requirement.of : [requirement]
  const mayQualify = asked.some(
    (each) => each.kind === 'degree' && isEducation(line) && isInDoubt(line, each.accepts),
  )
  if (mayQualify) return 'Its level is not given, so a person has to say whether it qualifies.'
  return requirement.kind === 'degree' && requirement.accepts.relatedLevels.length > 0
    ? 'It is neither on the list of the sheet nor a graduate degree in an infant mental health field.'
    : 'It is not among the degrees and certificates that the sheet takes.'
}

function providerNotEndorsed(about: AboutEntry): string {
  const { line } = about
  const provider = isSession(line) ? line.provider : null
  const { categories, vettedBy } = ruleOnDayOf(line, about)
  const asked = anyCategory(categories)
  if (!provider) return `No provider is named; one endorsed as ${asked} is asked.`
  if (!provider.isKnown)
    return `It is not known whether ${provider.name} was endorsed as ${asked}; a person has to find out.`
  return vettedBy
    ? `${provider.name} was neither endorsed as ${asked} on that day nor vetted as such by ${anyAssociation([vettedBy])}.`
    : `${provider.name} was not endorsed as ${asked} on that day.`
}

/** The rule that speaks for the first day of the session, else the last one. */
function ruleOnDayOf(line: Line, { edition }: AboutEntry) {
  const rules = edition.rsc?.providers ?? []
  const onDay = rules.find((rule) => isSession(line) && speaksFor(rule, line.from))
  return onDay ?? rules.at(-1) ?? { categories: [], vettedBy: undefined }
}

function outsideWindow({ edition, requirement }: AboutEntry): string {
  if (requirement.kind === 'hours') return `It lies more than ${requirement.withinMonths} months back.`
  return `It lies outside the best ${edition.rsc?.window?.months} months.`
}

function otherTopic({ requirement }: AboutEntry): string {
  if (requirement.kind === 'hours')
    return `It is not marked as ${listOf(requirement.topics.map(topicName), 'or')}.`
  return requirement.kind === 'supervision' || requirement.kind === 'advice'
    ? 'None of its hours is marked as about the supervision you give.'
    : 'It is about another topic.'
}
