import { NotFound } from '../../../domain/errors.ts'
import { type Fields, textOf } from '../../../domain/fields.ts'
import { endException, grantException, seeExceptions } from '../../../services/ways/grant-exception.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import type { FieldProblem, FormView } from '../../forms/form-view.ts'
import { idIn } from '../../forms/id-in.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { readExceptionForm, tellRefusal } from './exception-form.ts'
import { ExceptionsPage } from './exceptions-page.tsx'
import type { WayParts } from './parts.ts'

const permit = { staff: 'see-applications' } as const
const longest = 2000

/** Excusing requirements of one application, and ending that. */
export function addExceptionRoutes(areas: Areas, { site, frame, standards }: WayParts): void {
  const means = {
    ...{ db: site.db, standards, dayOf: site.dayOf, sendMail: site.sendMail },
    applicationUrl: (id: string) => `${site.baseUrl}${paths.application.href(id)}`,
  }
  const words = frame.language.text.ways.exceptions

  areas.get(paths.exceptions, permit, (c) =>
    show(c, { values: { on: [c.get('visit').today] }, problems: [] }),
  )

  areas.post(paths.exceptions, permit, async (c, { fields }) => {
    const read = readExceptionForm(fields, frame.language)
    if ('problems' in read) return show(c, { values: fields, problems: read.problems })
    const granted = await grantException(means, whoOf(c), { ...read, id: idIn(fields, 'id') })
    if ('access' in granted) return answerStopped(c, granted.access)
    switch (granted.kind) {
      case 'granted':
        return c.redirect(hrefOf(c, 'granted'), 303)
      case 'closed':
        return show(c, refused(fields, { field: 'requirement', message: words.closed }))
      case 'refused':
        return show(c, refused(fields, tellRefusal(granted.refusal, frame.language)))
      default:
        return granted satisfies never
    }
  })

  areas.post(paths.endException, permit, async (c, { fields }) => {
    const id = readId(c.req.param('exception'))
    const field = `end-${id}`
    const reason = textOf(fields, field)
    if (reason === '' || reason.length > longest) {
      const message = reason === '' ? words.noEndReason : words.tooLong
      return show(c, refused(fields, { field, message }))
    }
    const ended = await endException(means, whoOf(c), { id, reason })
    if ('access' in ended) return answerStopped(c, ended.access)
    if (!ended.isKnown) throw new NotFound()
    return c.redirect(hrefOf(c, 'ended'), 303)
  })

  async function show(c: SiteContext, view: FormView) {
    const seen = await seeExceptions(means, whoOf(c))
    if ('access' in seen) return answerStopped(c, seen.access)
    const notes = new Map([
      ['granted', words.granted],
      ['ended', words.endedNote],
    ])
    const props = {
      seen,
      view,
      association: associationOf(c),
      today: c.get('visit').today,
      id: idIn(view.values, 'id'),
      note: notes.get(c.req.query('did') ?? ''),
    }
    const status = view.problems.length > 0 ? 422 : 200
    return answerPage(c, <ExceptionsPage frame={frameOf(c, frame)} {...props} />, status)
  }
}

function whoOf(c: SiteContext) {
  return {
    actor: personOf(c),
    associationId: associationOf(c).id,
    applicationId: readId(c.req.param('application')),
    at: c.get('visit').now,
  }
}

function hrefOf(c: SiteContext, did: string): string {
  return paths.exceptions.href(associationOf(c).shortId, readId(c.req.param('application')), did)
}

function refused(values: Fields, problem: FieldProblem): FormView {
  return { values, problems: [problem] }
}
