import { categories } from '../../standards/vocabulary.ts'
import { type Fields, textOf } from '../fields.ts'
import { type CategoryRules, type ExamRules, examRules } from './exam-rules.ts'

/** Names of the fields that each set of rules has; `usual` or a category stands before them. */
export const categoryFields = [
  'items',
  'mcMinutes',
  'mcPass',
  'offered',
  'answered',
  'compulsory',
  'essayMinutes',
  'essayPass',
] as const
export type CategoryField = (typeof categoryFields)[number]

const wholeFields = [
  'retakeAfterMonths',
  'retakeRequestWeeks',
  'accommodationNoticeDays',
  'gap',
  'markers',
  'markingDays',
] as const
export type WholeField = (typeof wholeFields)[number]

export type RulesRead =
  | { readonly rules: ExamRules }
  /** The field as it stands in the form, and `essays` where its figures do not go together. */
  | { readonly faults: readonly { readonly field: string; readonly code: 'figure' | 'essays' }[] }

/** Reads the rules as the form has them. Every figure is checked by the schema of the document that is kept. */
export function readRulesForm(fields: Fields): RulesRead {
  const own = categories.filter((category) => fields[`items-${category}`] !== undefined)
  const added = categories.find((category) => category === textOf(fields, 'own'))
  const usual = readCategory(fields, 'usual')
  const named = Object.fromEntries(own.map((category) => [category, readCategory(fields, category)]))
  const read = examRules.safeParse({
    usual,
    categories: { ...named, ...(added && named[added] === undefined && { [added]: usual }) },
    ...Object.fromEntries(
      wholeFields.map((name) => [
        name,
        name === 'gap'
          ? { over: textOf(fields, 'gapOver'), points: figure(fields, 'gap') }
          : figure(fields, name),
      ]),
    ),
    markingReminderDays: figures(fields, 'markingReminderDays'),
    releaseMultipleChoice: textOf(fields, 'releaseMultipleChoice'),
    feeNote: textOf(fields, 'feeNote'),
  })
  if (read.success) return { rules: read.data }
  return { faults: read.error.issues.map(({ path }) => faultAt(path.map(String))) }
}

function figure(fields: Fields, name: string): number {
  const text = textOf(fields, name)
  return /^\d{1,6}(\.\d{1,4})?$/.test(text) ? Number(text) : Number.NaN
}

/** Whole numbers with commas or blanks between them. */
function figures(fields: Fields, name: string): number[] {
  const text = textOf(fields, name)
  return text === '' ? [] : text.split(/[\s,]+/).map(Number)
}

function readCategory(fields: Fields, name: string) {
  const of = (field: CategoryField) => figure(fields, `${field}-${name}`)
  return {
    multipleChoice: { items: of('items'), minutes: of('mcMinutes'), passShare: of('mcPass') / 100 },
    essay: {
      minutes: of('essayMinutes'),
      offered: of('offered'),
      answered: of('answered'),
      compulsory: figures(fields, `compulsory-${name}`),
      passShare: of('essayPass') / 100,
    },
  }
}

const fieldOfPath: Readonly<Record<string, CategoryField>> = {
  'multipleChoice.items': 'items',
  'multipleChoice.minutes': 'mcMinutes',
  'multipleChoice.passShare': 'mcPass',
  'essay.minutes': 'essayMinutes',
  'essay.offered': 'offered',
  'essay.answered': 'answered',
  'essay.compulsory': 'compulsory',
  'essay.passShare': 'essayPass',
}

function faultAt(path: readonly string[]): { readonly field: string; readonly code: 'figure' | 'essays' } {
  const [first = '', second = ''] = path
  if (first === 'gap' && second === 'over') return { field: 'gapOver', code: 'figure' }
  if (first !== 'usual' && first !== 'categories') return { field: first, code: 'figure' }
  const [name, rest] = first === 'usual' ? ['usual', path.slice(1)] : [second, path.slice(2)]
  const field = fieldOfPath[rest.slice(0, 2).join('.')]
  return field ? { field: `${field}-${name}`, code: 'figure' } : { field: `answered-${name}`, code: 'essays' }
}

/** The rules as the form shows them. */
export function writeRulesForm(rules: ExamRules): Fields {
  const sets = Object.entries({ usual: rules.usual, ...rules.categories })
  return {
    ...Object.fromEntries(sets.flatMap(([name, own]) => (own ? writeCategory(name, own) : []))),
    retakeAfterMonths: [String(rules.retakeAfterMonths)],
    retakeRequestWeeks: [String(rules.retakeRequestWeeks)],
    accommodationNoticeDays: [String(rules.accommodationNoticeDays)],
    gap: [String(rules.gap.points)],
    gapOver: [rules.gap.over],
    markers: [String(rules.markers)],
    markingDays: [String(rules.markingDays)],
    markingReminderDays: [rules.markingReminderDays.join(', ')],
    releaseMultipleChoice: [rules.releaseMultipleChoice],
    feeNote: [rules.feeNote],
  }
}

function writeCategory(name: string, { multipleChoice, essay }: CategoryRules): [string, string[]][] {
  const percent = (share: number) => String(Math.round(share * 10_000) / 100)
  const values: Readonly<Record<CategoryField, string>> = {
    items: String(multipleChoice.items),
    mcMinutes: String(multipleChoice.minutes),
    mcPass: percent(multipleChoice.passShare),
    offered: String(essay.offered),
    answered: String(essay.answered),
    compulsory: essay.compulsory.join(', '),
    essayMinutes: String(essay.minutes),
    essayPass: percent(essay.passShare),
  }
  return categoryFields.map((field) => [`${field}-${name}`, [values[field]]])
}
