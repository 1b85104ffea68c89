import {
  categoryFields,
  type RulesRead,
  readRulesForm,
  writeRulesForm,
} from '../../../domain/exams/read-rules-form.ts'
import { numberOf, textOf } from '../../../domain/fields.ts'
import { decideAccess } from '../../../domain/rights.ts'
import { loadExamRules } from '../../../services/exams/load-exam-rules.ts'
import { changeExamRules } from '../../../services/exams/office/change-rules.ts'
import { enterOffice, findSeenOffice } from '../../../services/exams/office/enter-office.ts'
import { joinOffice } from '../../../services/exams/office/join-office.ts'
import { loadOffice } from '../../../services/exams/office/load-office.ts'
import { listExamOffices } from '../../../store/exams/offices.ts'
import { together } from '../../../store/together.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import { emptyForm, type FieldProblem, type FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { associationOf, type SiteContext } from '../../visit.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { staffScope } from '../questions/staff-scope.ts'
import { OfficePage } from './office-page.tsx'
import { addResultRoutes } from './results-routes.tsx'
import { RulesPage } from './rules-page.tsx'
import { addSeatRoutes } from './seat-routes.tsx'
import { addWindowRoutes } from './windows-routes.tsx'

const permit = { staff: 'run-exams' } as const

/** The exam office for the staff of the association that runs it, and of those that take part. */
export function addExamOfficeRoutes(areas: Areas, parts: PortfolioParts): void {
  const { site, frame, standards } = parts
  const { rules: words, seat: seatWords } = frame.language.text.examOffice

  areas.get(paths.examOffice, { staff: 'see-exams' }, async (c) => {
    const association = associationOf(c)
    const { today } = c.get('visit')
    const { seen, view, offices } = await withScope(site.db, staffScope(c), async (tx) => {
      const found = await findSeenOffice(tx, association.id)
      return together({
        seen: found,
        view: found && loadOffice(tx, { standards }, found, today),
        offices: found?.isMember ? [] : listExamOffices(tx),
      })
    })
    const mayJoin = decideAccess(c.get('visit').actor, {
      action: 'change-association',
      associationId: association.id,
    })
    const joinable = mayJoin === 'allowed' ? offices : []
    const note = seatWords.did[c.req.query('did') ?? '']
    const props = { association, seen, view, joinable, note }
    return answerPage(c, <OfficePage frame={frameOf(c, frame)} {...props} />)
  })

  areas.post(paths.joinExamOffice, { staff: 'change-association' }, async (c, { fields }) => {
    const officeId = readId(textOf(fields, 'office'))
    const isDone = await joinOffice(site.db, staffScope(c), { officeId, at: c.get('visit').now })
    return c.redirect(paths.examOffice.href(associationOf(c).shortId, isDone ? 'joined' : undefined), 303)
  })

  areas.get(paths.examRules, permit, (c) => showRules(c, emptyForm))

  areas.post(paths.examRules, permit, async (c, { fields }) => {
    const read = readRulesForm(fields)
    if ('faults' in read) return showRules(c, { values: fields, problems: tell(read) })
    const seen = numberOf(fields, 'version')
    const change = { seen, rules: read.rules, at: c.get('visit').now }
    if (await changeExamRules(site.db, staffScope(c), change))
      return c.redirect(paths.examRules.href(associationOf(c).shortId, 'saved'), 303)
    return showRules(c, { values: {}, problems: [{ field: 'items-usual', message: words.movedOn }] })
  })

  function tell({ faults }: Extract<RulesRead, { faults: unknown }>): FieldProblem[] {
    const labels: Readonly<Record<string, string>> = words.fields
    return faults.map(({ field, code }) => {
      const name = categoryFields.find((each) => field.startsWith(`${each}-`)) ?? field
      return { field, message: code === 'essays' ? words.essays : words.problem(labels[name] ?? name) }
    })
  }

  async function showRules(c: SiteContext, given: FormView) {
    const { rules, version } = await enterOffice(site.db, staffScope(c), (tx, { id }) =>
      loadExamRules(tx, id),
    )
    const isTyped = Object.keys(given.values).length > 0
    const view = { ...given, values: isTyped ? given.values : writeRulesForm(rules) }
    const note = c.req.query('did') === 'saved' ? words.saved : undefined
    const seen = isTyped ? numberOf(given.values, 'version') : version
    const props = { association: associationOf(c), version: seen, view, note }
    return answerPage(
      c,
      <RulesPage frame={frameOf(c, frame)} {...props} />,
      view.problems.length > 0 ? 422 : 200,
    )
  }

  addWindowRoutes(areas, parts)
  addSeatRoutes(areas, parts)
  addResultRoutes(areas, parts)
}
