import { NotFound } from '../../../domain/errors.ts'
import type { FormWish } from '../../../domain/exams/draw-form.ts'
import { type Fields, textOf } from '../../../domain/fields.ts'
import { withOffice } from '../../../services/exams/bank/keeper.ts'
import { keepForm, loadDrawable, previewForm } from '../../../services/exams/forms/draw.ts'
import { withdrawForm } from '../../../services/exams/forms/withdraw-form.ts'
import { findForm, listForms } from '../../../store/exams/forms.ts'
import { findHostedOffice } from '../../../store/exams/offices.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import { emptyForm, type FieldProblem, type FormView } from '../../forms/form-view.ts'
import { idIn } from '../../forms/id-in.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { associationOf, type SiteContext } from '../../visit.ts'
import { staffScope } from '../questions/staff-scope.ts'
import { FormPage } from './form-page.tsx'
import { FormPreviewPage } from './form-preview-page.tsx'
import { availableAreas, type FormChoice, mostOfArea, readFormChoice, readWish } from './form-wish.ts'
import { FormsPage } from './forms-page.tsx'
import { keeperOf, keepsItems } from './keeper-of.ts'
import { NewFormPage } from './new-form-page.tsx'
import { areaChoices, areaName, type BankParts } from './parts.ts'

const mostForms = 200
const longestName = 120
const longestReason = 500

/** Drawing forms, with a look at what was drawn before it is kept, and taking them out of use. */
export function addFormRoutes(areas: Areas, { site, frame, domains }: BankParts): void {
  const { text, format } = frame.language
  const words = text.examBank.forms
  const choices = areaChoices(domains)

  areas.get(paths.examForms, keepsItems, async (c) => {
    const { id, shortId } = associationOf(c)
    const forms = await withScope(site.db, staffScope(c), async (tx) => {
      const office = await findHostedOffice(tx, id)
      return office === undefined ? undefined : listForms(tx, office, mostForms)
    })
    // The list of items says how an office is opened.
    if (!forms) return c.redirect(paths.examItems.href(shortId), 303)
    return answerPage(c, <FormsPage frame={frameOf(c, frame)} association={associationOf(c)} forms={forms} />)
  })

  areas.get(paths.newExamForm, keepsItems, (c) => {
    const given = (name: string) => c.req.query(name) ?? ''
    const values = {
      part: [given('part')],
      category: [given('category')],
      language: [given('language') || text.lang],
    }
    return showNew(c, readFormChoice(given), { values, problems: [] })
  })

  areas.post(paths.newExamForm, keepsItems, async (c, { fields }) => {
    const read = readWished(fields)
    if ('problems' in read) return showNew(c, read.choice, { values: fields, problems: read.problems })
    return showDrawn(c, read, { values: {}, problems: [] }, fields)
  })

  areas.post(paths.examForms, keepsItems, async (c, { fields }) => {
    const read = readWished(fields)
    if ('problems' in read) return showNew(c, read.choice, { values: fields, problems: read.problems })
    const name = textOf(fields, 'name')
    const refuse = (message: string) =>
      showDrawn(c, read, { values: fields, problems: [{ field: 'name', message }] }, fields)
    if (name === '' || name.length > longestName) return refuse(words.noName)
    const id = idIn(fields, 'id')
    const { wish, choice } = read
    const form = { id, name, category: choice.category, wish, digest: textOf(fields, 'digest') }
    const kept = await keepForm(site.db, keeperOf(c), form)
    return kept.kind === 'kept'
      ? c.redirect(paths.examForm.href(associationOf(c).shortId, id, 'kept'), 303)
      : refuse(words.movedOn)
  })

  areas.get(paths.examForm, keepsItems, (c) => showForm(c, emptyForm))

  areas.post(paths.withdrawExamForm, keepsItems, async (c, { fields }) => {
    const formId = readId(c.req.param('form'))
    const reason = textOf(fields, 'reason').slice(0, longestReason)
    if (reason === '')
      return showForm(c, { values: fields, problems: [{ field: 'reason', message: words.noReason }] })
    await withdrawForm(site.db, keeperOf(c), { formId, reason })
    return c.redirect(paths.examForm.href(associationOf(c).shortId, formId, 'withdrawn'), 303)
  })

  type Wished = { readonly choice: FormChoice; readonly wish: FormWish }
  type Unwished = { readonly choice: FormChoice | undefined; readonly problems: readonly FieldProblem[] }

  function readWished(fields: Fields): Wished | Unwished {
    const choice = readFormChoice((name) => textOf(fields, name))
    if (!choice) return { choice, problems: [{ field: 'part', message: words.badCategory }] }
    const read = readWish(fields, choice)
    if ('wish' in read) return { choice, wish: read.wish }
    const message = read.fault === 'nothing' ? words.nothingAsked : words.badCount(format.figure(mostOfArea))
    return { choice, problems: [{ field: read.area === '' ? 'part' : `count-${read.area}`, message }] }
  }

  async function showNew(c: SiteContext, choice: FormChoice | undefined, view: FormView) {
    const bank = await withOffice(site.db, staffScope(c), loadDrawable)
    const chosen = choice && { choice, available: availableAreas(bank, choice) }
    const props = { association: associationOf(c), areas: choices, view, chosen }
    const status = view.problems.length > 0 ? 422 : 200
    return answerPage(c, <NewFormPage frame={frameOf(c, frame)} {...props} />, status)
  }

  async function showDrawn(c: SiteContext, { choice, wish }: Wished, view: FormView, fields: Fields) {
    const drawn = await previewForm(site.db, staffScope(c), wish)
    if ('short' in drawn) {
      const problems = drawn.short.map(({ area, have, need }) => ({
        field: `count-${area}`,
        message: words.short(areaName(choices, area), format.figure(have), format.figure(need)),
      }))
      return showNew(c, choice, { values: fields, problems })
    }
    const { form, codes, digest } = drawn
    const place = { association: associationOf(c), areas: choices }
    const props = { choice, wish, items: form.items, codes, digest, view, id: idIn(fields, 'id') }
    const status = view.problems.length > 0 ? 422 : 200
    return answerPage(c, <FormPreviewPage frame={frameOf(c, frame)} {...place} {...props} />, status)
  }

  async function showForm(c: SiteContext, view: FormView) {
    const id = readId(c.req.param('form'))
    const form = await withOffice(site.db, staffScope(c), (tx, office) => findForm(tx, office, id))
    if (!form) throw new NotFound()
    const told: Readonly<Record<string, string>> = { kept: words.kept, withdrawn: words.didWithdraw }
    const props = { association: associationOf(c), areas: choices, form, view }
    const status = view.problems.length > 0 ? 422 : 200
    const note = told[c.req.query('did') ?? '']
    return answerPage(c, <FormPage frame={frameOf(c, frame)} {...props} note={note} />, status)
  }
}
