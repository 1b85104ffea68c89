import { NotFound } from '../../../domain/errors.ts'
import { type Fields, numberOf, textOf } from '../../../domain/fields.ts'
import { readFormText, writeFormText } from '../../../domain/references/read-form-text.ts'
import { changeRatingForm } from '../../../services/references/change-rating-form.ts'
import { loadRatingForm } from '../../../services/references/load-rating-form.ts'
import { listRatingForms } from '../../../store/references/rating-forms.ts'
import { together } from '../../../store/together.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import type { Messages } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import type { RateParts } from '../rate/parts.ts'
import { standardsInUse } from '../ways/standards-in-use.ts'
import { FormPage } from './form-page.tsx'

type Fault = keyof Messages['references']['form']['faults']
const permit = { staff: 'change-policy' } as const

/** Where an administrator looks at the forms for raters, and loads another one. */
export function addFormRoutes(areas: Areas, parts: RateParts): void {
  areas.get(paths.ratingForm, permit, (c) => answerForm(c, parts, c.req.query('standard') ?? ''))

  areas.post(paths.ratingForm, permit, async (c, { fields }) => {
    const { id: associationId, shortId } = associationOf(c)
    const standard = textOf(fields, 'standard')
    await nameOf(c, parts, standard)
    const isBack = textOf(fields, 'act') === 'common' && standard !== ''
    const read = isBack
      ? { form: null }
      : readFormText(textOf(fields, 'items'), textOf(fields, 'title'), textOf(fields, 'scale'))
    if ('fault' in read) return answerForm(c, parts, standard, { fields, fault: read.fault })
    const kept = await changeRatingForm(parts.site.db, {
      ...{ personId: personOf(c).id, associationId, form: read.form, now: c.get('visit').now },
      ...{ standard: standard === '' ? null : standard, after: numberOf(fields, 'after') },
    })
    if (kept === 'moved-on') return answerForm(c, parts, standard, { fields, fault: 'moved-on' })
    return c.redirect(paths.ratingForm.href(shortId, { ...(standard && { standard }), done: 'saved' }), 303)
  })
}

/** What the Endorsement is called, empty for the common form; one that the association does not use is not there. */
async function nameOf(c: SiteContext, parts: RateParts, standard: string): Promise<string> {
  if (standard === '') return ''
  const found = (await standardsInUse(c, parts)).find(({ value }) => value === standard)
  if (!found) throw new NotFound()
  return found.label
}

interface Sent {
  readonly fields: Fields
  readonly fault: Fault
}

async function answerForm(
  c: SiteContext,
  parts: RateParts,
  standard: string,
  sent?: Sent,
): Promise<Response> {
  const { site, frame } = parts
  const association = associationOf(c)
  const endorsement = await nameOf(c, parts, standard)
  const scope = { personId: personOf(c).id, associationId: association.id }
  const { inUse, versions } = await withScope(site.db, scope, (tx) =>
    together({
      inUse: loadRatingForm(tx, association.id, standard === '' ? null : standard),
      versions: listRatingForms(tx, association.id),
    }),
  )
  const first = {
    after: [String(inUse.after)],
    title: [inUse.form.title],
    scale: [inUse.form.scale.join('\n')],
    items: [writeFormText(inUse.form)],
  }
  const fault = sent?.fault
  const problems = fault
    ? [
        {
          field: fault === 'scale' ? 'scale' : 'items',
          message: frame.language.text.references.form.faults[fault],
        },
      ]
    : []
  const props = {
    ...{ association, endorsement, standard, inUse, versions },
    standards: await standardsInUse(c, parts),
    view: { values: sent?.fields ?? first, problems },
    isSaved: c.req.query('done') === 'saved' && !sent,
  }
  return answerPage(c, <FormPage frame={frameOf(c, frame)} {...props} />, problems.length > 0 ? 422 : 200)
}
