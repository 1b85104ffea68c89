import { type Fields, numberOf, textOf } from '../../../domain/fields.ts'
import { readFormText, writeFormText } from '../../../domain/references/read-form-text.ts'
import { changeRatingForm } from '../../../services/references/change-rating-form.ts'
import { loadRatingForm } from '../../../services/references/load-rating-form.ts'
import { listRatingForms } from '../../../store/references/rating-forms.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import type { Messages } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import type { RateParts } from '../rate/parts.ts'
import { FormPage } from './form-page.tsx'

type Fault = keyof Messages['references']['form']['faults']

/** Where an administrator looks at the form for raters, and loads another one. */
export function addFormRoutes(areas: Areas, parts: RateParts): void {
  areas.get(paths.ratingForm, { staff: 'change-policy' }, (c) => answerForm(c, parts))

  areas.post(paths.ratingForm, { staff: 'change-policy' }, async (c, { fields }) => {
    const { id: associationId, shortId } = associationOf(c)
    const read = readFormText(textOf(fields, 'items'), textOf(fields, 'title'), textOf(fields, 'scale'))
    if ('fault' in read) return answerForm(c, parts, fields, read.fault)
    const kept = await changeRatingForm(parts.site.db, {
      ...{ personId: personOf(c).id, associationId, form: read.form, now: c.get('visit').now },
      after: numberOf(fields, 'after'),
    })
    if (kept === 'moved-on') return answerForm(c, parts, fields, 'moved-on')
    return c.redirect(paths.ratingForm.href(shortId, 'saved'), 303)
  })
}

async function answerForm(c: SiteContext, parts: RateParts, sent?: Fields, fault?: Fault): Promise<Response> {
  const { site, frame } = parts
  const association = associationOf(c)
  const scope = { personId: personOf(c).id, associationId: association.id }
  const { now, versions } = await withScope(site.db, scope, async (tx) => ({
    now: await loadRatingForm(tx, association.id),
    versions: await listRatingForms(tx, association.id),
  }))
  const first = {
    after: [String(now.version)],
    title: [now.form.title],
    scale: [now.form.scale.join('\n')],
    items: [writeFormText(now.form)],
  }
  const message = fault && frame.language.text.references.form.faults[fault]
  const problems = message ? [{ field: fault === 'scale' ? 'scale' : 'items', message }] : []
  const page = (
    <FormPage
      frame={frameOf(c, frame)}
      association={association}
      version={now.version}
      versions={versions}
      view={{ values: sent ?? first, problems }}
      isSaved={c.req.query('done') === 'saved' && !sent}
    />
  )
  return answerPage(c, page, problems.length > 0 ? 422 : 200)
}
