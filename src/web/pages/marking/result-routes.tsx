import { longestAppeal } from '../../../domain/exams/marking/appeal-states.ts'
import { textOf } from '../../../domain/fields.ts'
import { appealMark, seeResult } from '../../../services/marking/appeal-mark.ts'
import type { Areas } from '../../areas.ts'
import { emptyForm, type FormView } from '../../forms/form-view.ts'
import { idIn } from '../../forms/id-in.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import type { MarkingParts } from './parts.ts'
import { ResultPage } from './result-page.tsx'

/** A candidate's own result, and another look at it. */
export function addResultRoutes(areas: Areas, parts: MarkingParts): void {
  const words = parts.frame.language.text.marking.result

  areas.get(paths.examResult, 'signed-in', (c) => answerResult(c, parts))

  areas.post(paths.appealMark, 'signed-in', async (c, { fields }) => {
    const text = textOf(fields, 'words')
    const refuse = (message: string) =>
      answerResult(c, parts, { values: fields, problems: [{ field: 'words', message }] })
    if (text === '' || text.length > longestAppeal) return refuse(words.problem)
    const done = await appealMark(parts.site.db, {
      ...{ ...wishOf(c), id: idIn(fields, 'id'), words: text, now: c.get('visit').now },
    })
    return done === 'too-late'
      ? refuse(words.tooLate)
      : c.redirect(paths.examResult.href(wishOf(c).sittingId), 303)
  })
}

async function answerResult(
  c: SiteContext,
  parts: MarkingParts,
  form: FormView = emptyForm,
): Promise<Response> {
  const seen = await seeResult(parts.site.db, wishOf(c))
  const { now } = c.get('visit')
  const page = <ResultPage frame={frameOf(c, parts.frame)} {...{ seen, form, now }} domains={parts.domains} />
  return answerPage(c, page, form.problems.length > 0 ? 422 : 200)
}

function wishOf(c: SiteContext) {
  return { actor: personOf(c), sittingId: c.req.param('sitting') ?? '' }
}
