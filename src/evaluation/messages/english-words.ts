import { type DayNumber, partsOf } from '../../standards/day.ts'
import type { Category, ReferenceRole, Service, WorkKind } from '../../standards/vocabulary.ts'
import type { Unit } from '../finding.ts'
import type { Stretch } from '../stretches.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "April 30, 2027". */
export function dayInWords(number: DayNumber): string {
  const { year, month, day } = partsOf(number)
  return `${months[month - 1]} ${day}, ${year}`
}

export const unitNames: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  hours: ['hour', 'hours'],
  months: ['month', 'months'],
  credentials: ['degree or certificate', 'degrees or certificates'],
  transcripts: ['transcript', 'transcripts'],
  activities: ['activity', 'activities'],
  references: ['reference', 'references'],
  signatures: ['signature', 'signatures'],
  memberships: ['membership', 'memberships'],
  exams: ['exam', 'exams'],
  endorsements: ['Endorsement', 'Endorsements'],
  decisions: ['decision', 'decisions'],
  requirements: ['part', 'parts'],
}

/** "8.5 hours", "1 month". */
export function amountInWords(amount: number, unit: Unit): string {
  const [one, many] = unitNames[unit]
  return `${figure(amount)} ${amount === 1 ? one : many}`
}

/** A figure with two decimals at most; rounded down, so that it never looks like more than there is. */
export function figure(amount: number): string {
  const hundredths = Math.floor(amount * 100 + 1e-6)
  const rest = hundredths % 100
  return `${(hundredths - rest) / 100}${decimals[rest]}`
}

/** "", ".01", … ".1", … ".99": whole numbers are put into digits much faster than fractions. */
const decimals = Array.from({ length: 100 }, (_, hundredths) => String(hundredths / 100).slice(1))

/** The same for what is missing: rounded up, so that something missing never looks like nothing. */
export function missingFigure(amount: number): number {
  return Math.ceil(amount * 100 - 1e-6) / 100
}

export const categoryNames: Readonly<Record<Category, string>> = {
  ifa: 'Infant Family Associate',
  ifs: 'Infant Family Specialist',
  imhs: 'Infant Mental Health Specialist',
  'imhm-clinical': 'Mentor-Clinical',
  'imhm-policy': 'Mentor-Policy',
  'imhm-research-faculty': 'Mentor-Research/Faculty',
  ecfa: 'Early Childhood Family Associate',
  ecfs: 'Early Childhood Family Specialist',
  ecmhs: 'Early Childhood Mental Health Specialist',
  'ecmhm-clinical': 'Early Childhood Mentor-Clinical',
  'ecmhm-policy': 'Early Childhood Mentor-Policy',
  'ecmhm-research-faculty': 'Early Childhood Mentor-Research/Faculty',
  ers: 'Endorsed Reflective Supervisor',
}

export const roleNames: Readonly<Record<ReferenceRole, string>> = {
  'program-supervisor': 'your current program supervisor',
  'department-supervisor': 'your department supervisor or chair',
  'rsc-provider': 'a person who gives you reflective supervision',
  'rsc-recipient': 'a person who receives reflective supervision from you',
  colleague: 'a colleague',
  student: 'a student whom you taught or supervised',
}

export const workNames: Readonly<Record<WorkKind, string>> = {
  'imh-services': 'infant mental health work',
  'providing-rsc': 'providing reflective supervision',
  'policy-leadership': 'leadership in policy or program administration',
  'teaching-or-research': 'leadership in university teaching or published research',
}

export const serviceNames: Readonly<Record<Service, string>> = {
  'relationship-based-therapy': 'relationship-based therapy',
  'early-relationship-assessment': 'early relationship assessment',
  'concrete-assistance': 'concrete assistance',
  advocacy: 'advocacy',
  'emotional-support': 'emotional support',
  'developmental-guidance': 'developmental guidance',
}

const topicNames: Readonly<Record<string, string>> = {
  'relationship-based': 'relationship-based training',
  'rsc-provision': 'training about giving reflective supervision',
  dei: 'training about diversity, equity and inclusion',
}

/** A topic that the catalogue does not know is named by its id. */
export function topicName(topic: string): string {
  return topicNames[topic] ?? `training about ${topic.replaceAll('-', ' ')}`
}

/** "January 10, 2023", or "January 10, 2023 to January 20, 2023". */
function stretchInWords({ from, to }: Stretch): string {
  return from === to ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(to)}`
}

/** So many stretches of days are named; a text of hundreds helps nobody. */
const stretchesNamed = 5

/** Stretches of days one by one: "January 10, 2023 and January 12, 2023 to January 20, 2023". */
export function stretchesInWords(stretches: readonly Stretch[]): string {
  const named = stretches.slice(0, stretchesNamed).map(stretchInWords)
  return listOf(stretches.length > stretchesNamed ? [...named, 'further days'] : named, 'and')
}

/** The day that a membership has to cover: the day of evaluation, or the last of a period that is over. */
export function dayToCover({ asOf, period }: { asOf: DayNumber; period: Stretch | null }): DayNumber {
  return period ? Math.min(asOf, period.to) : asOf
}

/** Names of categories as a choice: "Mentor-Clinical or Early Childhood Mentor-Clinical". */
export function anyCategory(categories: readonly Category[]): string {
  return listOf(
    categories.map((category) => categoryNames[category]),
    'or',
  )
}

/** Roles one by one: "a colleague and a person who gives you reflective supervision". */
export function allRoles(roles: readonly ReferenceRole[]): string {
  return listOf(
    roles.map((role) => roleNames[role]),
    'and',
  )
}

/** Associations as a choice, by their ids in capitals: "VAIMH or MI-AIMH". */
export function anyAssociation(ids: readonly string[]): string {
  return listOf(
    ids.map((id) => id.toUpperCase()),
    'or',
  )
}

/** Two sentences one after the other, either of which may be empty. */
export function inOneText(text: string, sentence: string): string {
  return text === '' || sentence === '' ? text + sentence : `${text} ${sentence}`
}

/** "a, b or c". */
export function listOf(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}
