import type { Portfolio, ProviderEntry } from '../../evaluation/portfolio.ts'
import type { Section } from '../portfolio/entry.ts'
import type { Cell, ColumnKind, ExportTable } from './export-table.ts'
import type { ExportField, ExportWords } from './export-words.ts'

/** Every entry of a portfolio with every field, a table a section; sections without entries are left out. */
export function tabulatePortfolio(portfolio: Portfolio, words: ExportWords): ExportTable[] {
  const providers = new Map(portfolio.providers?.map(({ id, name }) => [id, name ?? id]))
  const tell = tellersFor(words, providers)
  return sectionsInOrder.flatMap((section) => {
    const entries: readonly Readonly<Record<string, unknown>>[] = portfolio[section] ?? []
    if (entries.length === 0) return []
    const fields = fieldsOf[section]
    return [
      {
        section,
        title: words.sections[section],
        columns: fields.map((field) => ({ label: words.fields[field], kind: kindOf(field) })),
        rows: entries.map((entry) => fields.map((field) => tell(field, entry[field]))),
      },
    ]
  })
}

const sectionsInOrder = [
  'education',
  'work',
  'leadership',
  'training',
  'rsc',
  'providers',
  'memberships',
  'references',
  'agreements',
  'exams',
  'endorsements',
  'judgements',
] as const satisfies readonly Section[]

/** All of them: a test compares this with the format. */
export const fieldsOf: Readonly<Record<Section, readonly ExportField[]>> = {
  education: [
    'degree',
    'kind',
    'level',
    'field',
    'imhRelated',
    'institution',
    'awardedOn',
    'transcript',
    'competencyAreas',
    'id',
  ],
  work: [
    'title',
    'employer',
    'from',
    'to',
    'kinds',
    'services',
    'supervised',
    'withInfants',
    'withParents',
    'paid',
    'competencyAreas',
    'id',
  ],
  leadership: ['activity', 'title', 'from', 'to', 'reach', 'paid', 'id'],
  training: ['title', 'provider', 'completedOn', 'clockHours', 'topics', 'competencyAreas', 'id'],
  rsc: ['from', 'to', 'provider', 'setting', 'hours', 'hoursAboutSupervisionGiven', 'competencyAreas', 'id'],
  providers: ['name', 'endorsements', 'vetted', 'id'],
  memberships: ['association', 'from', 'to', 'id'],
  references: ['role', 'rater', 'raterEndorsement', 'completedOn', 'notEnoughInformation', 'id'],
  agreements: ['document', 'signedOn', 'id'],
  exams: ['category', 'completedOn', 'passed', 'id'],
  endorsements: ['category', 'association', 'earnedOn', 'endedOn', 'id'],
  judgements: ['standard', 'requirement', 'outcome', 'decidedOn', 'id'],
}

const days: readonly ExportField[] = [
  'awardedOn',
  'completedOn',
  'decidedOn',
  'earnedOn',
  'endedOn',
  'from',
  'signedOn',
  'to',
]
const figures: readonly ExportField[] = [
  'clockHours',
  'hours',
  'hoursAboutSupervisionGiven',
  'notEnoughInformation',
]
const codes: readonly ExportField[] = [
  'activity',
  'category',
  'document',
  'kind',
  'level',
  'outcome',
  'raterEndorsement',
  'reach',
  'role',
  'setting',
]

function kindOf(field: ExportField): ColumnKind {
  if (field === 'id') return 'id'
  if (days.includes(field)) return 'day'
  return figures.includes(field) ? 'number' : 'text'
}

function tellersFor(words: ExportWords, providers: ReadonlyMap<string, string>) {
  return (field: ExportField, value: unknown): Cell => {
    if (value === undefined || value === null) return null
    if (typeof value === 'boolean') return value ? words.yes : words.no
    if (typeof value === 'number') return value
    if (Array.isArray(value)) return listInWords(value, words)
    const text = String(value)
    if (days.includes(field)) return { day: text }
    if (field === 'provider') return providers.get(text) ?? text
    return codes.includes(field) ? words.code(text) : text
  }
}

type Standing = NonNullable<ProviderEntry['vetted'] | ProviderEntry['endorsements']>[number]

function listInWords(list: readonly unknown[], words: ExportWords): string {
  const tell = (each: unknown) => (isStanding(each) ? standingInWords(each, words) : words.code(String(each)))
  return list.map(tell).join('; ')
}

function isStanding(each: unknown): each is Standing {
  return typeof each === 'object' && each !== null && 'category' in each
}

function standingInWords(standing: Standing, words: ExportWords): string {
  const association = 'association' in standing ? standing.association : undefined
  return words.standing(standing.category, standing.from, standing.to ?? null, association)
}
