import { type BankItem, type DrawnForm, drawForm } from '../../../../domain/exams/draw-form.ts'
import type { ExamItem } from '../../../../domain/exams/exam-item.ts'
import { sideOf } from '../../../../domain/exams/side-of.ts'
import { bodyOf } from '../../../../store/exams/item-versions.ts'
import { getAdministrator, getCoordinator } from '../advising.ts'
import { daysBefore } from '../days-before.ts'
import type { SeasonAssociation } from '../make-season.ts'
import { seasonId } from '../season-id.ts'
import type { ExamSource } from './exam-source.ts'
import type { Tale } from './tale.ts'

const openedAgo = 400
const writtenAgo = 380
const editedAgo = 200
const retiredAgo = 45

/** A form of the season, with all that was drawn for it. */
export interface ToldForm extends DrawnForm {
  readonly id: string
  readonly name: string
}

/**
 * The exam office of the first association, which serves them all: its bank, and the forms drawn from it, which are
 * answered.
 */
export function tellExamBank(tale: Tale): readonly ToldForm[] {
  const { season } = tale
  const [host] = season.associations
  if (!host) return []
  const office = seasonId(`exam office ${host.shortId}`)
  tellOffice(tale, host, office)
  const { items, forms } = season.exams
  const bank = items.map((item) => tellItem(tale, { host, office, item }))
  return forms.map((plan) => tellForm(tale, { host, office, bank, plan }))
}

function tellOffice({ season, rows, record }: Tale, host: SeasonAssociation, office: string): void {
  const at = daysBefore(season.day, openedAgo, 15)
  const opener = getAdministrator(season, host).id
  rows.add('exam_offices', { id: office, association_id: host.id, opened_by: opener, opened_at: at })
  record.push({
    ...{ associationId: host.id, actorId: opener, at },
    ...{ kind: 'exam-office-opened', isOpen: false, facts: {} },
  })
  for (const association of season.associations) {
    const joined = getAdministrator(season, association).id
    rows.add('exam_office_members', {
      ...{ association_id: association.id, office_id: office, joined_by: joined, joined_at: at },
    })
  }
}

interface Placed {
  readonly host: SeasonAssociation
  readonly office: string
}

function tellItem(tale: Tale, { host, office, item }: Placed & { readonly item: ExamItem }): BankItem {
  const { season, rows, record } = tale
  const id = seasonId(`exam item ${item.code}`)
  const { retired, earlier } = season.exams
  const retirement = retired.find(({ code }) => code === item.code)
  const former = earlier.find(({ code }) => code === item.code)
  const versions = former ? [{ ...item, prompt: former.prompt }, item] : [item]
  const keeper = getCoordinator(season, host).id
  rows.add('exam_items', {
    ...{ id, office_id: office, kind: item.kind, code: item.code, version: versions.length },
    created_at: daysBefore(season.day, writtenAgo, 16),
    retired_at: retirement ? daysBefore(season.day, retiredAgo, 16) : null,
    retired_by: retirement ? keeper : null,
    retired_reason: retirement?.reason ?? null,
  })
  if (retirement)
    record.push({
      ...{ associationId: host.id, actorId: keeper, at: daysBefore(season.day, retiredAgo, 16) },
      ...{ kind: 'exam-item-retired', isOpen: false, facts: { item: id } },
    })
  for (const [index, each] of versions.entries()) tellVersion(tale, { host, office, id, each, index })
  return { itemId: id, version: versions.length, isRetired: retirement !== undefined, item }
}

interface Version extends Placed {
  readonly id: string
  readonly each: ExamItem
  readonly index: number
}

function tellVersion({ season, rows, record }: Tale, { host, office, id, each, index }: Version): void {
  const keeper = getCoordinator(season, host).id
  const { area, side, language } = each
  const at = daysBefore(season.day, index === 0 ? writtenAgo : editedAgo, 16)
  const version = index + 1
  rows.add('exam_item_versions', {
    ...{ item_id: id, version, office_id: office, area, side, language, body: bodyOf(each) },
    ...{ made_by: keeper, made_at: at, source: 'written' },
  })
  if (each.kind === 'multiple-choice')
    rows.add('exam_item_keys', { item_id: id, version, office_id: office, key: each.key })
  record.push({
    ...{ associationId: host.id, actorId: keeper, at },
    ...{ kind: 'exam-item-saved', isOpen: false, facts: { item: id, version } },
  })
}

interface FormPlan extends Placed {
  readonly bank: readonly BankItem[]
  readonly plan: ExamSource['forms'][number]
}

function tellForm({ season, rows, record }: Tale, { host, office, bank, plan }: FormPlan): ToldForm {
  const { name, part, category, seed, ago } = plan
  const language = 'en-US'
  const blueprint = Object.entries(plan.areas).map(([area, count]) => ({ area, count }))
  const drawing = drawForm(bank, { part, side: sideOf(category), language, blueprint, seed })
  if ('short' in drawing) throw new Error(`The season has too few items for ${name}.`)
  const { items, keys, rubrics } = drawing.form
  const id = seasonId(`exam form ${name}`)
  const at = daysBefore(season.day, ago, 17)
  const keeper = getCoordinator(season, host).id
  const of = { form_id: id, office_id: office }
  rows.add('exam_forms', {
    ...{ id, office_id: office, part, category, name, language, body: { items }, blueprint, seed },
    ...{ drawn_by: keeper, drawn_at: at },
  })
  for (const [index, { itemId, version }] of items.entries())
    rows.add('exam_form_items', { ...of, item_id: itemId, version, position: index + 1 })
  for (const { itemId, key, choices } of keys)
    rows.add('exam_form_keys', { ...of, item_id: itemId, key, choices })
  for (const { itemId, guidance, rubric } of rubrics)
    rows.add('exam_form_rubrics', { ...of, item_id: itemId, guidance, rubric })
  const facts = { form: id, part, category, items: items.length }
  record.push({
    ...{ associationId: host.id, actorId: keeper, at, kind: 'exam-form-drawn', isOpen: false, facts },
  })
  return { ...drawing.form, id, name }
}
