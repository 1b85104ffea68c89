import type { DrawnForm } from '../../domain/exams/draw-form.ts'
import {
  type Blueprint,
  BlueprintSchema,
  type FormBody,
  FormBodySchema,
  type FormPart,
} from '../../domain/exams/exam-form.ts'
import type { Tx } from '../tables.ts'

/** A form as it is kept, without anything that gives an answer away. */
export interface StoredForm {
  readonly id: string
  readonly name: string
  readonly part: FormPart
  readonly category: string
  readonly language: string
  readonly blueprint: Blueprint
  readonly seed: string
  readonly body: FormBody
  readonly drawnAt: Date
  readonly drawnBy: string | null
  readonly withdrawnAt: Date | null
  readonly withdrawnReason: string | null
}

function formsOf(tx: Tx, officeId: string) {
  return tx
    .selectFrom('exam_forms')
    .leftJoin('person', 'person.id', 'exam_forms.drawn_by')
    .select(['exam_forms.id', 'exam_forms.name', 'part', 'category', 'language', 'blueprint', 'seed', 'body'])
    .select(['drawn_at as drawnAt', 'person.name as drawnBy'])
    .select(['withdrawn_at as withdrawnAt', 'withdrawn_reason as withdrawnReason'])
    .where('office_id', '=', officeId)
    .orderBy('drawn_at', 'desc')
    .orderBy('exam_forms.id')
}

type FormRow = Awaited<ReturnType<ReturnType<typeof formsOf>['execute']>>[number]

function storedForm({ body, blueprint, ...rest }: FormRow): StoredForm {
  return { ...rest, body: FormBodySchema.parse(body), blueprint: BlueprintSchema.parse(blueprint) }
}

/** The forms of an office, the latest first. */
export async function listForms(tx: Tx, officeId: string, limit: number): Promise<StoredForm[]> {
  return (await formsOf(tx, officeId).limit(limit).execute()).map(storedForm)
}

export async function findForm(tx: Tx, officeId: string, id: string): Promise<StoredForm | undefined> {
  const row = await formsOf(tx, officeId).where('exam_forms.id', '=', id).executeTakeFirst()
  return row && storedForm(row)
}

/** The forms that ask an item, in whichever version. */
export function listFormsWith(tx: Tx, itemId: string) {
  return tx
    .selectFrom('exam_form_items')
    .innerJoin('exam_forms', 'exam_forms.id', 'exam_form_items.form_id')
    .select(['exam_forms.id', 'exam_forms.name', 'exam_form_items.version'])
    .where('exam_form_items.item_id', '=', itemId)
    .orderBy('exam_forms.drawn_at', 'desc')
    .execute()
}

export interface NewForm {
  readonly id: string
  readonly officeId: string
  readonly name: string
  readonly part: FormPart
  readonly category: string
  readonly language: string
  readonly blueprint: Blueprint
  readonly seed: string
  readonly byPersonId: string
  readonly at: Date
}

/** Keeps a drawn form with its keys and rubrics apart. False where this id was kept before. */
export async function insertForm(tx: Tx, given: NewForm, drawn: DrawnForm): Promise<boolean> {
  const { id, officeId, name, part, category, language, blueprint, seed, byPersonId, at } = given
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('exam_forms')
    .values({
      ...{ id, office_id: officeId, name, part, category, language, seed },
      body: JSON.stringify({ items: drawn.items }),
      blueprint: JSON.stringify(blueprint),
      ...{ drawn_by: byPersonId, drawn_at: at },
      ...{ withdrawn_at: null, withdrawn_by: null, withdrawn_reason: null },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await insertParts(tx, { form_id: id, office_id: officeId }, drawn)
  return true
}

type FormRef = { readonly form_id: string; readonly office_id: string }

async function insertParts(tx: Tx, form: FormRef, { items, keys, rubrics }: DrawnForm): Promise<void> {
  const asked = items.map(({ itemId, version }, index) => ({
    ...{ ...form, item_id: itemId, version, position: index + 1 },
  }))
  if (asked.length > 0) await tx.insertInto('exam_form_items').values(asked).execute()
  const right = keys.map(({ itemId, key, choices }) => ({
    ...{ ...form, item_id: itemId, key, choices: JSON.stringify(choices) },
  }))
  if (right.length > 0) await tx.insertInto('exam_form_keys').values(right).execute()
  const marked = rubrics.map(({ itemId, guidance, rubric }) => ({
    ...{ ...form, item_id: itemId, guidance, rubric: JSON.stringify(rubric) },
  }))
  if (marked.length > 0) await tx.insertInto('exam_form_rubrics').values(marked).execute()
}

interface Withdrawing {
  readonly id: string
  readonly officeId: string
  readonly reason: string
  readonly byPersonId: string
  readonly at: Date
}

/** False where it is withdrawn already. */
export async function markWithdrawn(
  tx: Tx,
  { id, officeId, reason, byPersonId, at }: Withdrawing,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('exam_forms')
    .set({ withdrawn_at: at, withdrawn_by: byPersonId, withdrawn_reason: reason })
    .where('id', '=', id)
    .where('office_id', '=', officeId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
