import { createHash } from 'node:crypto'
import {
  type BankItem,
  type DrawnForm,
  drawForm,
  type FormWish,
  type ShortArea,
} from '../../../domain/exams/draw-form.ts'
import type { NewForm } from '../../../store/exams/forms.ts'
import { insertForm } from '../../../store/exams/forms.ts'
import { loadBank } from '../../../store/exams/items.ts'
import { appendRecord } from '../../../store/record/append-record.ts'
import type { Db, Tx } from '../../../store/tables.ts'
import { type Keeper, withOffice } from '../bank/keeper.ts'

export type FormPreview =
  | {
      readonly form: DrawnForm
      /** The codes of the items by their ids, for staff. */
      readonly codes: ReadonlyMap<string, string>
      /** Stands for exactly what was drawn, so that nothing else is kept. */
      readonly digest: string
    }
  | { readonly short: readonly ShortArea[] }

/** Draws a form from the bank as it is now. Nothing is saved. */
export function previewForm(db: Db, keeper: Omit<Keeper, 'at'>, wish: FormWish): Promise<FormPreview> {
  return withOffice(db, keeper, (tx, officeId) => draw(tx, officeId, wish))
}

/** All items of the bank as a form draws them. */
export async function loadDrawable(tx: Tx, officeId: string): Promise<BankItem[]> {
  const bank = await loadBank(tx, officeId)
  return bank.map(({ id, version, retiredAt, item }) => ({
    ...{ itemId: id, version, item },
    isRetired: retiredAt !== null,
  }))
}

async function draw(tx: Tx, officeId: string, wish: FormWish): Promise<FormPreview> {
  const bank = await loadDrawable(tx, officeId)
  const drawing = drawForm(bank, wish)
  if ('short' in drawing) return drawing
  const digest = createHash('sha256').update(JSON.stringify(drawing.form)).digest('hex')
  return { form: drawing.form, codes: new Map(bank.map(({ itemId, item }) => [itemId, item.code])), digest }
}

interface FormToKeep extends Pick<NewForm, 'id' | 'name' | 'category'> {
  readonly wish: FormWish
  readonly digest: string
}

/** `moved-on`: the bank has changed since the preview, so that the same seed would draw something else. */
export type FormKept = { readonly kind: 'kept' | 'moved-on' }

/** Keeps a form as its preview showed it. From then on it never changes. */
export function keepForm(db: Db, keeper: Keeper, given: FormToKeep): Promise<FormKept> {
  const { id, name, category, wish } = given
  return withOffice(db, keeper, async (tx, officeId) => {
    const drawn = await draw(tx, officeId, wish)
    if ('short' in drawn || drawn.digest !== given.digest) return { kind: 'moved-on' }
    const { part, language, blueprint, seed } = wish
    const form = {
      ...{ id, officeId, name, part, category, language, blueprint, seed },
      ...{ byPersonId: keeper.personId, at: keeper.at },
    }
    // A second click finds the form that the first one kept.
    if (await insertForm(tx, form, drawn.form)) {
      const facts = { form: id, part, category, items: drawn.form.items.length }
      await appendRecord(tx, { at: keeper.at, kind: 'exam-form-drawn', isOpen: false, facts })
    }
    return { kind: 'kept' }
  })
}
