import { NotFound } from '../../../domain/errors.ts'
import { type MarkFault, readTypedMarks } from '../../../domain/exams/marking/read-mark-form.ts'
import { type Fields, textOf } from '../../../domain/fields.ts'
import { isTakenBack } from '../../../services/marking/enter-mark.ts'
import { beginCalibration, listMyMarks, type SeenMark, seeMark } from '../../../services/marking/see-mark.ts'
import { giveMark, returnMark, saveMark, type Writing } from '../../../services/marking/write-mark.ts'
import { answerDownload } from '../../answer-download.ts'
import type { Areas } from '../../areas.ts'
import { emptyForm, type FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { MarkPage } from './mark-page.tsx'
import { MyMarksPage } from './my-marks-page.tsx'
import { OverPage } from './over-page.tsx'
import type { MarkingParts } from './parts.ts'
import { writeScriptText } from './script-text.ts'

const longestReason = 1_000

/** What a marker does with scripts that carry no name. */
export function addMarkerRoutes(areas: Areas, parts: MarkingParts): void {
  const { db } = parts.site

  areas.get(paths.myMarks, { staff: 'mark' }, async (c) => {
    const [actor, association] = [personOf(c), associationOf(c)]
    const mine = await listMyMarks(db, { actor, associationId: association.id })
    const asked = c.req.query('did')
    const did = asked === 'given' || asked === 'returned' ? asked : undefined
    const frame = frameOf(c, parts.frame)
    return answerPage(c, <MyMarksPage {...{ frame, association, mine, did }} personId={actor.id} />)
  })

  areas.post(paths.beginCalibration, { staff: 'mark' }, async (c, { fields }) => {
    const association = associationOf(c)
    const wish = { actor: personOf(c), associationId: association.id, now: c.get('visit').now }
    const markId = await beginCalibration(db, { ...wish, scriptId: textOf(fields, 'script') })
    return c.redirect(paths.mark.href(association.shortId, markId), 303)
  })

  areas.get(paths.mark, { staff: 'mark' }, (c) =>
    answerMark(c, parts, c.req.query('did') === 'saved' ? { did: 'saved' } : {}),
  )

  areas.get(paths.markText, { staff: 'mark' }, async (c) => {
    const { script } = await seeMark(db, { ...wishOf(c), formKey: formKeyOf(c) })
    const bytes = new TextEncoder().encode(writeScriptText(script, parts.frame.language))
    return answerDownload(c, { name: `${script.code}.txt`, mediaType: 'text/plain; charset=utf-8', bytes })
  })

  areas.post(paths.mark, { staff: 'mark' }, async (c, { fields }) => {
    const writing: Writing = { ...wishOf(c), fields, formKey: formKeyOf(c), now: c.get('visit').now }
    const answer = textOf(fields, 'act') === 'save' ? save(c, parts, writing) : give(c, parts, writing)
    return answer.catch(async (error: unknown) => {
      // Looked up afterwards: it may have been taken back in the same moment.
      if (error instanceof NotFound && (await isTakenBack(db, writing))) return answerOver(c, parts, fields)
      throw error
    })
  })

  areas.post(paths.returnMark, { staff: 'mark' }, async (c, { fields }) => {
    const association = associationOf(c)
    const reason = textOf(fields, 'reason').slice(0, longestReason)
    const done = await returnMark(db, { ...wishOf(c), reason, formKey: formKeyOf(c) })
    return done === 'over'
      ? c.redirect(paths.mark.href(association.shortId, wishOf(c).markId), 303)
      : c.redirect(paths.myMarks.href(association.shortId, 'returned'), 303)
  })
}

async function save(c: SiteContext, parts: MarkingParts, writing: Writing): Promise<Response> {
  const done = await saveMark(parts.site.db, writing)
  if (done === 'saved') return c.redirect(hrefOf(c, 'saved'), 303)
  if (done === 'over') return c.redirect(hrefOf(c), 303)
  if (done === 'in-already') return answerInAlready(c, parts, writing.fields)
  return answerMark(c, parts, { form: { values: writing.fields, problems: [] }, did: 'elsewhere' })
}

async function give(c: SiteContext, parts: MarkingParts, writing: Writing): Promise<Response> {
  const done = await giveMark(parts.site.db, parts.means, writing)
  if (done.given) return c.redirect(paths.myMarks.href(associationOf(c).shortId, 'given'), 303)
  if (done.reason === 'in-already') return answerInAlready(c, parts, writing.fields)
  if (done.reason === 'over') return answerOver(c, parts, writing.fields)
  return answerMark(c, parts, { form: { values: writing.fields, problems: problemsOf(done.faults, parts) } })
}

function problemsOf(faults: readonly MarkFault[], { frame }: MarkingParts) {
  const words = frame.language.text.marking.faults
  return faults.map(({ field, problem, answer }) => ({ field, message: words[problem](String(answer)) }))
}

interface Showing {
  readonly form?: FormView
  readonly did?: 'saved' | 'elsewhere'
}

async function answerMark(c: SiteContext, parts: MarkingParts, { form, did }: Showing): Promise<Response> {
  const seen: SeenMark = await seeMark(parts.site.db, { ...wishOf(c), formKey: formKeyOf(c) })
  const frame = frameOf(c, parts.frame)
  const page = (
    <MarkPage
      {...{ frame, association: associationOf(c), seen, did }}
      form={form ?? { values: seen.fields, problems: [] }}
    />
  )
  if (did === 'elsewhere') return answerPage(c, page, 409)
  return answerPage(c, page, form && form.problems.length > 0 ? 422 : 200)
}

/** Other marks are in: both are shown, and which of them count. */
async function answerInAlready(c: SiteContext, parts: MarkingParts, fields: Fields): Promise<Response> {
  const seen = await seeMark(parts.site.db, { ...wishOf(c), formKey: formKeyOf(c) })
  const [frame, association] = [frameOf(c, parts.frame), associationOf(c)]
  const late = readTypedMarks(fields, seen.script.body)
  const page = <MarkPage {...{ frame, association, seen, late }} did="inAlready" form={emptyForm} />
  return answerPage(c, page, 409)
}

function answerOver(c: SiteContext, parts: MarkingParts, fields: Fields): Promise<Response> {
  const [frame, association] = [frameOf(c, parts.frame), associationOf(c)]
  return answerPage(c, <OverPage {...{ frame, association }} written={writtenIn(fields)} />, 409)
}

function writtenIn(fields: Fields): readonly string[] {
  return Object.keys(fields)
    .filter((name) => name.startsWith('comment.') || name === 'forOffice')
    .map((name) => textOf(fields, name))
    .filter((text) => text !== '')
}

function wishOf(c: SiteContext) {
  return { actor: personOf(c), associationId: associationOf(c).id, markId: c.req.param('mark') ?? '' }
}

function formKeyOf(c: SiteContext): string {
  return paths.mark.href(associationOf(c).shortId, c.req.param('mark') ?? '')
}

function hrefOf(c: SiteContext, did?: 'saved'): string {
  return paths.mark.href(associationOf(c).shortId, c.req.param('mark') ?? '', did)
}
