import { type Fields, textOf } from '../../../domain/fields.ts'
import { itemsOf, type RatingForm } from '../../../domain/references/rating-form.ts'
import { itemField, type RatingFault, readRating } from '../../../domain/references/read-rating.ts'
import { declineReference } from '../../../services/references/answer-request.ts'
import { commentsIn, type OpenReference, openReference } from '../../../services/references/open-reference.ts'
import { keepRating, submitRating } from '../../../services/references/write-rating.ts'
import type { Areas } from '../../areas.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import type { Messages } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import type { SiteContext } from '../../visit.ts'
import { CheckPage } from './check-page.tsx'
import { answerOver } from './over-page.tsx'
import { byLink, meansOf, type RateParts } from './parts.ts'
import { RatingPage } from './rating-page.tsx'

/** Writing a rating, keeping it half-way, checking and sending it. */
export function addRatingRoutes(areas: Areas, parts: RateParts): void {
  const { site, frame, standards } = parts

  areas.get(paths.rate, 'secret-link', async (c) => {
    const view = await openReference(site.db, standards, byLink(c).secret)
    if (view.kind !== 'open') return answerOver(c, frame, view)
    if (view.reference.state !== 'opened') return toRequest(c)
    return answerRating(c, parts, view, view.draft?.fields ?? {}, [])
  })

  areas.post(paths.rate, 'secret-link', async (c, { fields }) => {
    const { secret } = byLink(c)
    const kept = await keepRating(site.db, standards, byLink(c), fields)
    const act = textOf(fields, 'act')
    if (act === 'autosave') return c.body(null, kept === 'kept' ? 204 : 409)
    if (kept === 'not-begun') return toRequest(c)
    const view = await openReference(site.db, standards, secret)
    if (view.kind !== 'open') return answerOver(c, frame, view, commentsIn(fields))
    if (act !== 'check') return c.redirect(paths.rate.href(secret, 'kept'), 303)
    const read = readRating(fields, view.form)
    if ('rating' in read) return c.redirect(paths.checkRating.href(secret), 303)
    return answerRating(c, parts, view, fields, tellFaults(read.faults, view.form, frame.language.text))
  })

  areas.get(paths.checkRating, 'secret-link', async (c) => {
    const view = await openReference(site.db, standards, byLink(c).secret)
    if (view.kind !== 'open') return answerOver(c, frame, view)
    const read = readRating(view.draft?.fields ?? {}, view.form)
    if (view.reference.state !== 'opened' || 'faults' in read) return toForm(c)
    const page = (
      <CheckPage frame={frameOf(c, frame)} secret={byLink(c).secret} open={view} rating={read.rating} />
    )
    return answerPage(c, page)
  })

  areas.post(paths.checkRating, 'secret-link', async (c, { fields }) => {
    const act = textOf(fields, 'act')
    if (act === 'decline') {
      await declineReference(site.db, meansOf(parts), byLink(c))
      return toRequest(c)
    }
    if (act !== 'send' && act !== 'send-void') return toForm(c)
    const sent = await submitRating(site.db, meansOf(parts), standards, byLink(c), act === 'send-void')
    if (sent.kind === 'faults') return toForm(c)
    if (sent.kind === 'would-be-void') return c.redirect(paths.checkRating.href(byLink(c).secret), 303)
    if (sent.kind !== 'over') return toRequest(c)
    const view = await openReference(site.db, standards, byLink(c).secret)
    return view.kind === 'open' || view.kind === 'received' ? toRequest(c) : answerOver(c, frame, view, [])
  })
}

const toRequest = (c: SiteContext) => c.redirect(paths.reference.href(byLink(c).secret), 303)
const toForm = (c: SiteContext) => c.redirect(paths.rate.href(byLink(c).secret), 303)

function answerRating(
  c: SiteContext,
  parts: RateParts,
  open: OpenReference,
  values: Fields,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const page = (
    <RatingPage
      frame={frameOf(c, parts.frame)}
      secret={byLink(c).secret}
      open={open}
      view={{ values, problems }}
      isSaved={c.req.query('done') === 'kept' && problems.length === 0}
    />
  )
  return answerPage(c, page, problems.length > 0 ? 422 : 200)
}

function tellFaults(faults: readonly RatingFault[], form: RatingForm, { rate }: Messages): FieldProblem[] {
  const words = rate.faults
  return faults.map((fault) => {
    switch (fault.code) {
      case 'answer-missing': {
        const label = itemsOf(form).find(({ id }) => id === fault.item)?.label ?? ''
        return { field: itemField(fault.item), message: words['answer-missing'](label) }
      }
      case 'too-long':
        return { field: fault.field, message: words['too-long'] }
      case 'recommendation-missing':
        return { field: 'recommendation', message: words['recommendation-missing'] }
      case 'known-missing':
        return { field: 'known', message: words['known-missing'] }
      case 'category-missing':
        return { field: 'category', message: words['category-missing'] }
      case 'since-unread':
        return { field: 'since', message: words['since-unread'] }
      default:
        return fault satisfies never
    }
  })
}
