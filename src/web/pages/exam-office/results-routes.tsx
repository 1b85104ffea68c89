import { readAccommodationForm } from '../../../domain/exams/read-accommodation-form.ts'
import { readOutsideResults } from '../../../domain/exams/read-outside-results.ts'
import { type Fields, listOf, numberOf, textOf } from '../../../domain/fields.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import { decideAccommodation } from '../../../services/exams/office/answer-accommodation.ts'
import { enterOffice } from '../../../services/exams/office/enter-office.ts'
import { previewResults, takeResults } from '../../../services/exams/office/import-results.ts'
import { loadAccommodations, loadResults } from '../../../services/exams/office/load-office.ts'
import { releaseScores } from '../../../services/exams/office/release-scores.ts'
import { readTable } from '../../../services/portfolio/table/read-table.ts'
import type { Areas } from '../../areas.ts'
import { emptyForm, type FieldProblem, type FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { tableIn } from '../../read-form.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { associationOf, type SiteContext } from '../../visit.ts'
import { examMeansOf } from '../exams/parts.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { staffScope } from '../questions/staff-scope.ts'
import { AccommodationsPage } from './accommodations-page.tsx'
import { ImportPage, ImportPreviewPage } from './import-page.tsx'
import { ResultsPage } from './results-page.tsx'
import { readTakenResults } from './taken-results.ts'

const permit = { staff: 'run-exams' } as const

/** What candidates need, results that wait to be released, and those of an outside service. */
export function addResultRoutes(areas: Areas, parts: PortfolioParts): void {
  const { site, frame } = parts
  const { text, format } = frame.language
  const words = text.examOffice
  const means = examMeansOf(parts)
  const shortIdOf = (c: SiteContext) => associationOf(c).shortId
  const momentOf = (c: SiteContext) => ({ at: c.get('visit').now, today: c.get('visit').today })

  areas.get(paths.examAccommodations, permit, (c) => showAccommodations(c, emptyForm))

  areas.post(paths.examAccommodations, permit, async (c, { fields }) => {
    const id = readId(textOf(fields, 'id'))
    const read = readAccommodationForm(fields, id)
    if ('fault' in read) {
      const problem = { field: `${read.fault}-${id}`, message: words.accommodations.problems[read.fault] }
      return showAccommodations(c, { values: fields, problems: [problem] })
    }
    const { at } = momentOf(c)
    const isDone = await decideAccommodation(site.db, means, staffScope(c), { id, given: read.given, at })
    return c.redirect(paths.examAccommodations.href(shortIdOf(c), isDone ? 'done' : 'moved'), 303)
  })

  areas.get(paths.examResults, permit, (c) => showResults(c, []))

  areas.post(paths.examResults, permit, async (c, { fields }) => {
    const sittingIds = listOf(fields, 'sitting').filter(isUuid)
    if (sittingIds.length === 0)
      return showResults(c, [{ field: 'sitting', message: words.results.noneTicked }])
    const { at } = momentOf(c)
    const released = await releaseScores(site.db, means, staffScope(c), { sittingIds, at })
    return c.redirect(paths.examResults.href(shortIdOf(c), { released: String(released) }), 303)
  })

  areas.get(paths.importExamResults, permit, (c) => showImport(c, emptyForm))

  areas.post(paths.importExamResults, permit, async (c, form) => {
    if (form.fields.take !== undefined) return take(c, form.fields)
    const reading = await readTable(tableIn(form))
    if ('fault' in reading) {
      const message = reading.fault === 'empty' ? words.import.nothingGiven : words.import.unread
      return showImport(c, { values: form.fields, problems: [{ field: 'table', message }] })
    }
    const read = readOutsideResults(reading.table)
    if ('fault' in read)
      return showImport(c, {
        values: form.fields,
        problems: [{ field: 'table', message: words.import.noHeadings }],
      })
    const given = { results: read.results, today: momentOf(c).today }
    const matched = await previewResults(site.db, means, staffScope(c), given)
    const props = { association: associationOf(c), matched, faults: read.faults }
    return answerPage(c, <ImportPreviewPage frame={frameOf(c, frame)} {...props} />)
  })

  async function take(c: SiteContext, fields: Fields) {
    const given = readTakenResults(fields)
    const { taken, left } = await takeResults(site.db, means, staffScope(c), { given, ...momentOf(c) })
    return c.redirect(paths.examResults.href(shortIdOf(c), { taken: String(taken), left: String(left) }), 303)
  }

  async function showAccommodations(c: SiteContext, view: FormView) {
    const all = await enterOffice(site.db, staffScope(c), (tx, office) =>
      loadAccommodations(tx, means, { office }),
    )
    const note = words.accommodations.did[c.req.query('did') ?? '']
    const props = { association: associationOf(c), all, view, note }
    const status = view.problems.length > 0 ? 422 : 200
    return answerPage(c, <AccommodationsPage frame={frameOf(c, frame)} {...props} />, status)
  }

  async function showResults(c: SiteContext, problems: readonly FieldProblem[]) {
    const view = await enterOffice(site.db, staffScope(c), (tx, office) => loadResults(tx, { office }))
    const props = { association: associationOf(c), view, problems, note: noteOf(c) }
    return answerPage(
      c,
      <ResultsPage frame={frameOf(c, frame)} {...props} />,
      problems.length > 0 ? 422 : 200,
    )
  }

  function noteOf(c: SiteContext): string | undefined {
    const figure = (name: string) => format.figure(numberOf({ [name]: [c.req.query(name) ?? ''] }, name))
    if (c.req.query('released') !== undefined) return words.results.did(figure('released'))
    return c.req.query('taken') === undefined ? undefined : words.import.did(figure('taken'), figure('left'))
  }

  function showImport(c: SiteContext, view: FormView) {
    const props = { association: associationOf(c), view }
    return enterOffice(site.db, staffScope(c), async () =>
      answerPage(
        c,
        <ImportPage frame={frameOf(c, frame)} {...props} />,
        view.problems.length > 0 ? 422 : 200,
      ),
    )
  }
}
