import type { ProviderRule, ReferenceRules, RequirementOf } from '../../standards/schema.ts'
import { toHours } from '../hour-units.ts'
import { isReference } from '../ledger.ts'
import { remember } from '../remember.ts'
import { speaksFor } from '../rules/qualifying-days.ts'
import type { NotCounted, Note } from '../tally.ts'
import { whatThePersonAnswers } from './english-question.ts'
import { judgeNames } from './english-reason.ts'
import {
  amountInWords,
  anyAssociation,
  anyCategory,
  categoryNames,
  dayInWords,
  dayToCover,
  inOneText,
  listOf,
  missingFigure,
  roleNames,
  serviceNames,
  stretchesInWords,
  topicName,
  workNames,
} from './english-words.ts'
import type { AboutFinding } from './messages.ts'

/** What to do next: how much, of what, from whom, until when; empty where nothing is left to do. */
export function remedy(about: AboutFinding): string {
  const { outcome, have, need } = about.tally
  if (outcome === 'met') return ''
  if (outcome === 'needs-judgement') return whatThePersonAnswers(about)
  if (outcome === 'advice') return adviceStep(about)
  if (have >= need) return afterJudgement('what was decided')
  return inOneText(nextStep(about), splitStep(about))
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
      return `${moreOf(about, 'hours')} of ${requirement.topics.slice(0, 1).map(topicName).join('')}, from any provider${deadline(about)}.`
    case 'supervision':
      return supervisionStep(about, requirement.measure)
    case 'references':
      return referencesStep(about, requirement)
    case 'agreement':
      return `Read and sign the ${requirement.document.replaceAll('-', ' ')}${deadline(about)}.`
    case 'membership':
      return membershipStep(about, requirement)
    case 'exam':
      if (about.tally.notCounted.some(({ code }) => code === 'not-passed'))
        return `The exam was taken and not passed. Ask your coordinator when you may sit it again.`
      return `Take and pass the exam for ${categoryNames[requirement.category]}; it opens once your application has been approved.`
    case 'endorsement':
      return `Earn the Endorsement as ${anyCategory(requirement.categories)} first.`
    case 'judgement':
      return afterJudgement(`what ${judgeNames[requirement.judgedBy].toLowerCase()} wrote`)
    case 'advice':
      return ''
    case 'anyOf':
      return `One of these is enough: ${openParts(about).join('; ')}.`
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
  if (officialTranscript && tally.notCounted.length > 0) {
    return 'Ask your school to send one official transcript of your qualifying degree.'
  }
  const codes = accepts.codes.length > 0 ? `${accepts.codes.join(', ')}, or ` : ''
  return `Add a qualifying degree (${codes}another degree or certificate that this standard takes) with the day on which it was awarded.`
}

const experienceInWords = remember((requirement: RequirementOf<'experience'>): string => {
  const { list, workKinds, supervised, withInfantAndParent, services, postGraduate } = requirement
  const kinds = workKinds.map((kind) => workNames[kind])
  const what = list === 'leadership' ? 'leadership in the infant and family field' : listOf(kinds, 'or')
  const both = services.length === 2 ? 'both ' : ''
  const names = services.map((service) => serviceNames[service])
  const who = withInfantAndParent ? ', with infants and parents together' : ''
  const including = names.length > 0 ? ` that includes ${both}${listOf(names, 'and')}` : ''
  return [
    `${supervised ? 'supervised ' : ''}${what}${postGraduate ? ' after your degree' : ''}${who}`,
    including,
  ].join(who && including ? ',' : '')
})

function supervisionStep(about: AboutFinding, measure: 'hours' | 'hours-about-supervision-given'): string {
  const { edition } = about
  const what = measure === 'hours' ? 'of reflective supervision' : 'about the supervision you give'
  const whileProviding = edition.rsc?.whileProvidingRsc ? ', while you provide reflective supervision' : ''
  const from = `${what}, ${fromWhom(about)}${whileProviding}`
  const open = about.tally.notes.find((note) => note.kind === 'open-window')
  if (open) return `${missingInWindow(open, about, measure)} ${from}${laterWindow(open, about)}.`
  return `${moreOf(about, 'hours')} ${from}${deadline(about)}${windowEnd(about)}.`
}

type OpenWindow = Extract<Note, { kind: 'open-window' }>

/** The best window is over, so what a window that can still be filled has counts, not what the best one had. */
function missingInWindow(
  open: OpenWindow,
  { tally }: AboutFinding,
  measure: 'hours' | 'hours-about-supervision-given',
) {
  const have = toHours(measure === 'hours' ? open.units : open.aboutUnits)
  return more(tally.need - have, 'hours')
}

function laterWindow({ window }: OpenWindow, { edition }: AboutFinding): string {
  const months = edition.rsc?.window?.months
  return window
    ? `, by ${dayInWords(window.to)}, when the ${months} months from ${dayInWords(window.from)} end`
    : `, all within ${months} months from your next session`
}

function fromWhom({ edition, tally, asOf }: AboutFinding): string {
  const rule = edition.rsc?.providers.find((each) => speaksFor(each, asOf))
  if (!rule) return 'individually or in a group, not with peers alone'
  const qualified = qualifiedInWords(rule)
  const sources = tally.notes.find((note) => note.kind === 'sources')
  if (!sources) return `from a provider ${qualified}`
  const { main, other } = sources
  return other
    ? `from ${main.name} or ${other.name} (a third provider would not count, and ${main.name} must stay ahead)`
    : `from ${main.name}, or from one other provider ${qualified}, as long as ${main.name} stays ahead`
}

/** "endorsed as Mentor-Clinical". */
const qualifiedInWords = remember(({ categories, vettedBy }: ProviderRule): string => {
  const vetted = vettedBy ? ` (or vetted as such by ${anyAssociation([vettedBy])})` : ''
  return `endorsed as ${anyCategory(categories)}${vetted}`
})

function referencesStep(about: AboutFinding, requirement: RequirementOf<'references'>): string {
  if (requirement.measure === 'endorsed-raters') {
    return `Ask one rater who is endorsed as ${anyCategory(requirement.raterCategories)}.`
  }
  const empty = about.tally.notes.flatMap((note) => (note.kind === 'empty-slots' ? note.roles : []))
  const slots = about.edition.references?.slots.filter(({ role }) => empty.includes(role)) ?? []
  const pending = about.tally.notCounted.filter(({ code }) => code === 'not-completed')
  const named = slots.filter(({ also }) => also.length === 0).map((slot) => slotInWords(slot, pending))
  const free = empty.length - named.length
  const anybody =
    free === 0
      ? []
      : [free === 1 ? 'one more person who knows your work' : `${free} more people who know your work`]
  return `Ask for a rating from ${listOf([...named, ...anybody], 'and')}.`
}

/** Who is to be asked; where a rating in the role has been asked for already, that it only needs a reminder. */
function slotInWords(
  { role, fallback }: ReferenceRules['slots'][number],
  pending: readonly NotCounted[],
): string {
  const asked = pending.some(({ line }) => isReference(line) && line.entry.role === role)
  if (asked) return `${roleNames[role]} (asked already: send a reminder)`
  if (fallback.length === 0) return roleNames[role]
  const others = fallback.map((each) => roleNames[each])
  return `${roleNames[role]} (or, if nobody is available, ${listOf(others, 'or')})`
}

function membershipStep(about: AboutFinding, { associations }: RequirementOf<'membership'>): string {
  const where = associations === 'any' ? 'an infant mental health association' : anyAssociation(associations)
  return `Join ${where} or renew your membership, so that it covers ${dayInWords(dayToCover(about))}, and add it here.`
}

function afterJudgement(what: string): string {
  return `Read ${what}, add what is missing, and ask for another look.`
}

function adviceStep(about: AboutFinding): string {
  const { requirement, tally } = about
  if (requirement.kind === 'advice' && requirement.measure === 'unrelated-degree')
    return 'Plan more training than the figures ask, spread over the competency areas.'
  if (tally.have >= tally.need) return ''
  return requirement.kind === 'supervision'
    ? supervisionStep(about, requirement.measure)
    : `${moreOf(about, 'hours')} would bring you to the typical figure.`
}

/** "8 more hours". */
function moreOf({ tally }: AboutFinding, unit: 'hours' | 'months'): string {
  return more(tally.need - tally.have, unit)
}

function more(missing: number, unit: 'hours' | 'months'): string {
  return amountInWords(missingFigure(Math.max(0, missing)), unit).replace(' ', ' more ')
}

function reachedBy({ tally }: AboutFinding): string {
  const note = tally.notes.find(({ kind }) => kind === 'reached-on')
  return note?.kind === 'reached-on' ? `; if you go on as now, that is ${dayInWords(note.day)}` : ''
}

function deadline({ period, asOf }: AboutFinding): string {
  if (!period) return ''
  return asOf > period.to
    ? `, in the period that ended on ${dayInWords(period.to)}`
    : `, by ${dayInWords(period.to)}`
}

function windowEnd({ tally, edition }: AboutFinding): string {
  const months = edition.rsc?.window?.months
  if (months === undefined) return ''
  const note = tally.notes.find(({ kind }) => kind === 'window')
  if (note?.kind !== 'window') return `, all within ${months} months`
  return `, by ${dayInWords(note.to)}, when the ${months} months end`
}

/** Where entries of several days have to be split so that their qualifying days count. */
function splitStep({ tally }: AboutFinding): string {
  const splits = tally.notes.filter((note) => note.kind === 'split')
  if (splits.length === 0) return ''
  const parts = splits
    .slice(0, 3)
    .map(({ line, days }) => `${line.name} (${stretchesInWords(days)} would count)`)
  const more = splits.length - parts.length
  const rest = more > 0 ? [`${more} more ${more === 1 ? 'entry' : 'entries'}`] : []
  return `Split ${listOf([...parts, ...rest], 'and')} where it stops qualifying.`
}

function openParts({ tally }: AboutFinding): readonly string[] {
  return tally.notes.flatMap((note) => (note.kind === 'parts' ? note.open : []))
}
