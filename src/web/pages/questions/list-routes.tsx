import { type Fields, textOf } from '../../../domain/fields.ts'
import { matchProviderList } from '../../../domain/providers/match-provider-list.ts'
import { longestNote } from '../../../domain/providers/read-answer-form.ts'
import { type ListedEndorsed, readProviderList } from '../../../domain/providers/read-provider-list.ts'
import { readTable } from '../../../services/portfolio/table/read-table.ts'
import { takeProviderList } from '../../../services/providers/take-provider-list.ts'
import { listWaitingQuestions } from '../../../store/providers/list-questions.ts'
import { listNamesakes } from '../../../store/providers/search-register.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import type { Frame } from '../../components/layout.tsx'
import type { FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { type PostedForm, tableIn } from '../../read-form.ts'
import { answerPage } from '../../render.ts'
import type { Site } from '../../site.ts'
import { associationOf, type SiteContext } from '../../visit.ts'
import { answererOf, answerMeansOf } from './answerer-of.ts'
import { ListPage } from './list-page.tsx'
import { ListPreviewPage } from './list-preview-page.tsx'
import { staffScope } from './staff-scope.ts'
import { readTakenProviders } from './taken-providers.ts'

const staff = { staff: 'answer-questions' } as const

/** Taking a list of endorsed providers over into the register: shown first, then what staff chose of it. */
export function addListRoutes(areas: Areas, site: Site, frame: Frame): void {
  const words = frame.language.text.questions.list

  areas.get(paths.registerList, staff, (c) => show(c, { values: {}, problems: [] }))

  areas.post(paths.registerList, staff, async (c, form) => {
    const source = textOf(form.fields, 'source')
    const refuse = (field: string, message: string) => showRefused(c, form.fields, field, message)
    if (source === '') return refuse('source', words.sourceMissing)
    if (source.length > longestNote) return refuse('source', words.sourceLong)
    const read = await readList(form)
    if ('problem' in read) return refuse('table', read.problem)
    const matches = await matchWithRegister(c, read.listed)
    const props = { association: associationOf(c), matches, faults: read.faults, source }
    return answerPage(c, <ListPreviewPage frame={frameOf(c, frame)} {...props} />)
  })

  areas.post(paths.takeRegisterList, staff, async (c, { fields }) => {
    const taken = readTakenProviders(fields)
    if (taken.providers.length === 0) return showRefused(c, fields, 'table', words.noneTaken)
    const done = await takeProviderList(site.db, answerMeansOf(site), answererOf(c), taken)
    const told = Object.fromEntries(Object.entries(done).map(([name, figure]) => [name, String(figure)]))
    return c.redirect(paths.register.href(associationOf(c).shortId, told), 303)
  })

  async function readList(form: PostedForm) {
    const reading = await readTable(tableIn(form))
    if ('fault' in reading)
      return { problem: reading.fault === 'empty' ? words.nothingGiven : words.fault[reading.fault] }
    const read = readProviderList(reading.table)
    return 'fault' in read ? { problem: words.noHeadings } : read
  }

  function matchWithRegister(c: SiteContext, listed: readonly ListedEndorsed[]) {
    const { id } = associationOf(c)
    return withScope(site.db, staffScope(c), async (tx) => {
      const names = listed.map(({ name }) => name)
      const known = await listNamesakes(tx, id, names)
      return matchProviderList(listed, known, await listWaitingQuestions(tx, id))
    })
  }

  function showRefused(c: SiteContext, values: Fields, field: string, message: string) {
    return show(c, { values, problems: [{ field, message }] })
  }

  function show(c: SiteContext, view: FormView) {
    const props = { association: associationOf(c), view }
    const status = view.problems.length > 0 ? 422 : 200
    return answerPage(c, <ListPage frame={frameOf(c, frame)} {...props} />, status)
  }
}
