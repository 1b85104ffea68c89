import { textOf } from '../../../domain/fields.ts'
import {
  beginReference,
  declineReference,
  postponeReference,
} from '../../../services/references/answer-request.ts'
import { type OpenReference, openReference } from '../../../services/references/open-reference.ts'
import { isDay } from '../../../standards/day.ts'
import type { Areas } from '../../areas.ts'
import { emptyForm, type FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import type { SiteContext } from '../../visit.ts'
import { addCodeRoutes } from './code-routes.tsx'
import { answerOver } from './over-page.tsx'
import { byLink, meansOf, type RateParts } from './parts.ts'
import { addRatingRoutes } from './rating-routes.tsx'
import { RequestPage } from './request-page.tsx'
import { addStopRoutes } from './stop-routes.tsx'

/** The pages that a rater opens by a mailed link or a code. Looking changes nothing: mail programs open links too. */
export function addRateRoutes(areas: Areas, parts: RateParts): void {
  const { site, frame, standards } = parts
  const means = meansOf(parts)

  areas.get(paths.reference, 'secret-link', async (c) => {
    const view = await openReference(site.db, standards, byLink(c).secret)
    if (view.kind !== 'open') return answerOver(c, frame, view)
    return answerRequest(c, parts, view, emptyForm)
  })

  areas.post(paths.reference, 'secret-link', async (c, { fields }) => {
    const by = byLink(c)
    const back = c.redirect(paths.reference.href(by.secret), 303)
    switch (textOf(fields, 'act')) {
      case 'begin': {
        const answer = await beginReference(site.db, by)
        return answer === 'done' ? c.redirect(paths.rate.href(by.secret), 303) : back
      }
      case 'decline':
        await declineReference(site.db, means, by)
        return back
      case 'later': {
        const day = textOf(fields, 'day')
        const answer = isDay(day) ? await postponeReference(site.db, means, by, day) : 'day'
        if (answer === 'done' || answer === 'over') return back
        const open = await openReference(site.db, standards, by.secret)
        if (open.kind !== 'open') return answerOver(c, frame, open)
        const message = frame.language.text.rate.laterFault[answer]
        return answerRequest(c, parts, open, { values: fields, problems: [{ field: 'day', message }] })
      }
      default:
        return back
    }
  })

  addRatingRoutes(areas, parts)
  addStopRoutes(areas, parts)
  addCodeRoutes(areas, parts)
}

function answerRequest(
  c: SiteContext,
  parts: RateParts,
  open: OpenReference,
  view: FormView,
): Promise<Response> {
  const frame = frameOf(c, parts.frame)
  const page = <RequestPage {...{ frame, open, view }} secret={byLink(c).secret} />
  return answerPage(c, page, view.problems.length > 0 ? 422 : 200)
}
