import { toDay } from '../../standards/day.ts'
import type { RequirementOf } from '../../standards/schema.ts'
import type { Doubt, Note } from '../tally.ts'
import { doubtAsQuestion } from './english-reason.ts'
import {
  amountInWords,
  categoryNames,
  dayInWords,
  listOf,
  missingFigure,
  roleNames,
  serviceNames,
  topicName,
  workNames,
} from './english-words.ts'
import type { AboutFinding } from './messages.ts'

/** What to do next: how much, of what, from whom, until when; empty where nothing is left to do. */
export function remedy(about: AboutFinding): string {
  const { outcome, have, need } = about.tally
  if (outcome === 'met') return ''
  if (outcome === 'needs-judgement') return whatThePersonAnswers(about)
  if (outcome === 'advice' && have >= need) return ''
  const steps = [nextStep(about), splitStep(about)]
  return steps.filter((step) => step !== '').join(' ')
}

function nextStep(about: AboutFinding): string {
  const { requirement } = about
  switch (requirement.kind) {
    case 'degree':
      return degreeStep(about, requirement)
    case 'experience':
      return `${moreOf(about, 'months')} of ${experienceInWords(requirement)}${reachedBy(about)}.`
    case 'activity':
      return 'Add a leadership activity at the regional level or wider, or in an infant mental health association.'
    case 'hours':
      return `${moreOf(about, 'hours')} of ${listOf(requirement.topics.slice(0, 1).map(topicName), 'or')}, from any provider${deadline(about)}.`
    case 'supervision':
      return supervisionStep(about, requirement.measure)
    case 'references':
      return referencesStep(about, requirement)
    case 'agreement':
      return `Read and sign the ${requirement.document.replaceAll('-', ' ')}${deadline(about)}.`
    case 'membership':
      return membershipStep(about, requirement)
    case 'exam':
      return `Sit and pass the exam for ${categoryNames[requirement.category]}; it opens once your application has been approved.`
    case 'endorsement':
      return `Earn the Endorsement as ${listOf(
        requirement.categories.map((category) => categoryNames[category]),
        'or',
      )} first.`
    case 'judgement':
      return 'Read what the reviewer wrote, add what is missing, and ask for another look.'
    case 'advice':
      return adviceStep(about, requirement)
    case 'anyOf':
      return `One of these is enough: ${requirement.of.map(({ title }) => title).join('; ')}.`
    case 'allOf':
      return `Still open: ${openParts(about).join('; ')}.`
    default:
      return requirement satisfies never
  }
}

function degreeStep(
  { tally }: AboutFinding,
  { officialTranscript, accepts }: RequirementOf<'degree'>,
): string {
  if (officialTranscript && tally.notCounted.some(({ code }) => code === 'not-official')) {
    return 'Ask your school to send one official transcript of your qualifying degree.'
  }
  const codes = accepts.codes.length > 0 ? `${accepts.codes.join(', ')}, or ` : ''
  return `Add a qualifying degree (${codes}another degree or certificate that the sheet takes) with the day on which it was awarded.`
}

function experienceInWords(requirement: RequirementOf<'experience'>): string {
  const { list, workKinds, supervised, withInfantAndParent, services, postGraduate } = requirement
  const what =
    list === 'leadership'
      ? 'leadership in the infant and family field'
      : listOf(
          workKinds.map((kind) => workNames[kind]),
          'or',
        )
  return [
    `${supervised ? 'supervised ' : ''}${what}`,
    withInfantAndParent ? 'with infants and parents together' : '',
    services.length > 0
      ? `that includes both ${listOf(
          services.map((service) => serviceNames[service]),
          'and',
        )}`
      : '',
    postGraduate ? 'after your degree' : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function supervisionStep(about: AboutFinding, measure: 'hours' | 'hours-about-supervision-given'): string {
  const { edition } = about
  const what = measure === 'hours' ? 'of reflective supervision' : 'about the supervision you give'
  const whileProviding = edition.rsc?.whileProvidingRsc ? ', while you provide reflective supervision' : ''
  return `${moreOf(about, 'hours')} ${what}, ${fromWhom(about)}${whileProviding}${deadline(about)}${windowEnd(about)}.`
}

function fromWhom({ edition, tally, asOf }: AboutFinding): string {
  const today = toDay(asOf)
  const rule = edition.rsc?.providers.find(
    ({ from, to }) => (from ?? '') <= today && today <= (to ?? '9999-12-31'),
  )
  if (!rule) return 'individually or in a group, not with peers alone'
  const qualified = `a provider endorsed as ${listOf(
    rule.categories.map((category) => categoryNames[category]),
    'or',
  )}`
  const sources = tally.notes.find((note) => note.kind === 'sources')
  if (!sources) return `from ${qualified}`
  return sources.other
    ? `from ${sources.main.name} or ${sources.other.name} (a third provider would not count, and ${sources.main.name} must stay ahead)`
    : `from ${sources.main.name}, or a few from one other provider endorsed as ${listOf(
        rule.categories.map((category) => categoryNames[category]),
        'or',
      )}`
}

function referencesStep(about: AboutFinding, requirement: RequirementOf<'references'>): string {
  if (requirement.measure === 'endorsed-raters') {
    const names = requirement.raterCategories.map((category) => categoryNames[category])
    return `Ask one rater who is endorsed as ${listOf(names, 'or')}.`
  }
  const empty = about.tally.notes.find((note) => note.kind === 'empty-slots')
  const slots = about.edition.references?.slots.filter(({ role }) => empty?.roles.includes(role)) ?? []
  const asked = slots.map(({ role, fallback }) =>
    fallback.length > 0
      ? `${roleNames[role]} (or, if nobody is available, ${listOf(
          fallback.map((each) => roleNames[each]),
          'or',
        )})`
      : roleNames[role],
  )
  return `Ask for a rating from ${listOf(asked, 'and')}.`
}

function membershipStep(about: AboutFinding, { associations }: RequirementOf<'membership'>): string {
  const day = about.period ? Math.min(about.asOf, about.period.to) : about.asOf
  const where =
    associations === 'any'
      ? 'an infant mental health association'
      : associations.map((id) => id.toUpperCase()).join(' or ')
  return `Join ${where} or renew your membership, so that it covers ${dayInWords(day)}, and add it here.`
}

function adviceStep(about: AboutFinding, { measure }: RequirementOf<'advice'>): string {
  if (measure === 'unrelated-degree')
    return 'Plan more training than the figures ask, spread over the competency areas.'
  return `${moreOf(about, 'hours')} would bring you to the typical figure.`
}

/** "8 more hours". */
function moreOf({ tally }: AboutFinding, unit: 'hours' | 'months'): string {
  return amountInWords(missingFigure(Math.max(0, tally.need - tally.have)), unit).replace(' ', ' more ')
}

function reachedBy({ tally }: AboutFinding): string {
  const note = tally.notes.find(({ kind }) => kind === 'reached-on')
  return note?.kind === 'reached-on' ? `; if you go on as now, that is ${dayInWords(note.day)}` : ''
}

function deadline({ period }: AboutFinding): string {
  return period ? `, by ${dayInWords(period.to)}` : ''
}

function windowEnd({ tally, edition }: AboutFinding): string {
  const note = tally.notes.find(({ kind }) => kind === 'window')
  if (note?.kind !== 'window')
    return edition.rsc?.window ? `, all within ${edition.rsc.window.months} months` : ''
  return `, by ${dayInWords(note.to)}, when the ${edition.rsc?.window?.months} months end`
}

/** Where entries of several days have to be split so that their qualifying days count. */
function splitStep({ tally }: AboutFinding): string {
  const splits = tally.notes.filter((note): note is Extract<Note, { kind: 'split' }> => note.kind === 'split')
  if (splits.length === 0 || tally.outcome === 'advice') return ''
  const parts = splits
    .slice(0, 3)
    .map(({ line, days }) => `${line.name} (${listOf(days.map(stretchInWords), 'and')} would count)`)
  const rest = splits.length > 3 ? ` and ${splits.length - 3} more entries` : ''
  return `Split ${parts.join(', ')}${rest} where it stops qualifying.`
}

function stretchInWords({ from, to }: { from: number; to: number }): string {
  return from === to ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(to)}`
}

function whatThePersonAnswers({ requirement, tally }: AboutFinding): string {
  const doubts = tally.notes.flatMap((note): readonly Doubt[] =>
    note.kind === 'in-doubt' ? note.doubts : [],
  )
  if (doubts.length > 0) return `A person has to answer: ${doubts.map(doubtAsQuestion).join('; ')}?`
  if (requirement.kind === 'judgement') return `To be answered: ${requirement.question}`
  if (tally.notes.some(({ kind }) => kind === 'services-apart')) {
    return 'A person has to answer: did this work, taken together, include both relationship-based therapy and early relationship assessment?'
  }
  if (tally.notes.some(({ kind }) => kind === 'within-fewer-months')) {
    return 'A person has to answer: do these hours, received in less than a year, meet the one to two years of the sheet?'
  }
  return 'A person has to look at this and decide.'
}

function openParts({ tally }: AboutFinding): readonly string[] {
  return tally.notes.flatMap((note) => (note.kind === 'parts' ? note.open : []))
}
