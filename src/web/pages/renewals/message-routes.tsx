import { NotFound } from '../../../domain/errors.ts'
import { type Fields, textOf } from '../../../domain/fields.ts'
import { countListed, seeSeason } from '../../../services/renewals/see-season.ts'
import { writeToSeason } from '../../../services/renewals/write-to-season.ts'
import type { Areas } from '../../areas.ts'
import type { FieldProblem, FormView } from '../../forms/form-view.ts'
import { idIn } from '../../forms/id-in.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, type SiteContext } from '../../visit.ts'
import { SeasonMessagePage } from './message-page.tsx'
import { type RenewalParts, renewalMeansOf } from './parts.ts'
import { listOf, seasonWish } from './season-routes.tsx'

const permit = { staff: 'see-applications' } as const
const longestSubject = 150
const longestWords = 5000

/** Writing to a group of the season: nothing leaves before it was looked at. */
export function addSeasonMessageRoutes(areas: Areas, parts: RenewalParts): void {
  const { site, frame } = parts
  const means = renewalMeansOf(parts)
  const words = frame.language.text.renewals.season.message

  areas.get(paths.seasonMessage, permit, (c) => show(c, { values: {}, problems: [] }, false))

  areas.post(paths.seasonMessage, permit, async (c, { fields }) => {
    const problems = problemsOf(fields)
    if (problems.length > 0) return show(c, { values: fields, problems }, false)
    if (textOf(fields, 'send') !== 'yes') return show(c, { values: fields, problems: [] }, true)
    const wish = seasonWish(c)
    const message = {
      ...{ id: idIn(fields, 'id'), now: c.get('visit').now },
      ...{ subject: textOf(fields, 'subject'), words: textOf(fields, 'words') },
    }
    const sent = await writeToSeason(means, wish, listOf(c), message)
    const { show: shown } = listOf(c)
    const did = String(sent)
    return c.redirect(
      paths.season.href(associationOf(c).shortId, { period: wish.period, show: shown, did }),
      303,
    )
  })

  async function show(c: SiteContext, view: FormView, isPreview: boolean) {
    const list = listOf(c)
    const seen = await seeSeason(site.db, seasonWish(c), list)
    if (!seen) throw new NotFound()
    const count = await countListed(site.db, seasonWish(c), list)
    const id = view.values.id ? idIn(view.values, 'id') : crypto.randomUUID()
    const props = { association: associationOf(c), seen, list, count, view, id, isPreview }
    const status = view.problems.length > 0 ? 422 : 200
    return answerPage(c, <SeasonMessagePage frame={frameOf(c, frame)} {...props} />, status)
  }

  function problemsOf(fields: Fields): FieldProblem[] {
    const [subject, text] = [textOf(fields, 'subject'), textOf(fields, 'words')]
    return [
      ...(subject === '' || subject.length > longestSubject
        ? [{ field: 'subject', message: words.problem.subject }]
        : []),
      ...(text === '' || text.length > longestWords
        ? [{ field: 'words', message: words.problem.words }]
        : []),
    ]
  }
}
