import {
  categories,
  degreeLevels,
  educationKinds,
  reaches,
  rscSettings,
  services,
  workKinds,
} from '../../standards/vocabulary.ts'
import type { KeptSection } from './entry.ts'

export type ListName =
  | 'leadership-activities'
  | 'competency-areas'
  | 'associations'
  | 'topics'
  | 'transcripts'

/** What is typed or chosen in a field. `listed` values come from data beside the standards. */
type FieldKind =
  | { readonly kind: 'text'; readonly most: number }
  | { readonly kind: 'day' }
  /** Empty means that it goes on, or is not there yet. */
  | { readonly kind: 'open-day' }
  | { readonly kind: 'hours' }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'choices'; readonly options: readonly string[] }
  | { readonly kind: 'listed'; readonly list: ListName }
  | { readonly kind: 'listed-many'; readonly list: ListName }
  | { readonly kind: 'provider' }
  /** Repeated as often as needed: fields are named `endorsements.0.from`, and rows without a value are left out. */
  | { readonly kind: 'rows'; readonly fields: readonly Field[] }

export type Field = FieldKind & {
  readonly name: string
  /** Refused where it is empty. */
  readonly isAsked: boolean
  /** Part of the form only: what the body holds follows from it. */
  readonly isDerived?: true
}

/** What is known of a provider: holds these, holds none, or nobody knows yet. */
export const standings = ['held', 'none', 'unknown'] as const
export type StandingAnswer = (typeof standings)[number]

export const mostCharacters = 300

const text = (name: string, isAsked = false): Field => ({ name, kind: 'text', most: mostCharacters, isAsked })
const day = (name: string): Field => ({ name, kind: 'day', isAsked: true })
const openDay = (name: string): Field => ({ name, kind: 'open-day', isAsked: false })
const hours = (name: string, isAsked: boolean): Field => ({ name, kind: 'hours', isAsked })
const yesNo = (name: string): Field => ({ name, kind: 'yes-no', isAsked: false })
const choice = (name: string, options: readonly string[], isAsked = true): Field => ({
  name,
  kind: 'choice',
  options,
  isAsked,
})
const choices = (name: string, options: readonly string[]): Field => ({
  name,
  kind: 'choices',
  options,
  isAsked: false,
})
const areas: Field = {
  name: 'competencyAreas',
  kind: 'listed-many',
  list: 'competency-areas',
  isAsked: false,
}
const association: Field = { name: 'association', kind: 'listed', list: 'associations', isAsked: true }
const held = [choice('category', categories), day('from'), openDay('to')]

/** The form of each section, in the order in which it asks. */
export const sectionFields: Readonly<Record<KeptSection, readonly Field[]>> = {
  education: [
    choice('kind', educationKinds),
    text('degree'),
    choice('level', degreeLevels, false),
    text('field'),
    yesNo('imhRelated'),
    text('institution', true),
    openDay('awardedOn'),
    { name: 'transcript', kind: 'listed', list: 'transcripts', isAsked: false },
    areas,
  ],
  work: [
    text('employer', true),
    text('title', true),
    day('from'),
    openDay('to'),
    choices('kinds', workKinds),
    yesNo('paid'),
    yesNo('supervised'),
    yesNo('withInfants'),
    yesNo('withParents'),
    choices('services', services),
    areas,
  ],
  leadership: [
    { name: 'activity', kind: 'listed', list: 'leadership-activities', isAsked: true },
    text('title'),
    day('from'),
    openDay('to'),
    yesNo('paid'),
    choice('reach', reaches, false),
  ],
  training: [
    text('title', true),
    text('provider'),
    openDay('completedOn'),
    hours('clockHours', true),
    { ...hours('credits', false), isDerived: true },
    { name: 'topics', kind: 'listed-many', list: 'topics', isAsked: false },
    areas,
  ],
  rsc: [
    day('from'),
    { ...openDay('to'), isDerived: true },
    hours('hours', true),
    choice('setting', rscSettings),
    { name: 'provider', kind: 'provider', isAsked: false },
    hours('hoursAboutSupervisionGiven', false),
    areas,
  ],
  providers: [
    text('name', true),
    { ...choice('standing', standings, false), isDerived: true },
    { name: 'endorsements', kind: 'rows', fields: held, isAsked: false },
    { name: 'vetted', kind: 'rows', fields: [association, ...held], isAsked: false },
  ],
  memberships: [association, day('from'), openDay('to')],
}
