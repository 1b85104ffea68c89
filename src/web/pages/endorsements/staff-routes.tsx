import { randomUUID } from 'node:crypto'
import { listOffered } from '../../../domain/applications/offered.ts'
import { readNameShown, readStepForm } from '../../../domain/endorsements/read-forms.ts'
import { readTakenOver } from '../../../domain/endorsements/read-taken-over.ts'
import { isEndorsementState } from '../../../domain/endorsements/states.ts'
import { type Fields, numberOf, textOf } from '../../../domain/fields.ts'
import { isAdministratorOf } from '../../../domain/rights.ts'
import { loadPolicy } from '../../../services/applications/load-policy.ts'
import { giveToAccount } from '../../../services/endorsements/give-to-account.ts'
import { renameHolder } from '../../../services/endorsements/rename-holder.ts'
import { seeEndorsement } from '../../../services/endorsements/see-endorsement.ts'
import { type StepTaken, takeEndorsementStep } from '../../../services/endorsements/take-endorsement-step.ts'
import { takeOverEndorsement } from '../../../services/endorsements/take-over-endorsement.ts'
import { listEndorsements } from '../../../store/endorsements/endorsements.ts'
import { getAssociation } from '../../../store/people/associations.ts'
import { withScope } from '../../../store/with-scope.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import type { Choice } from '../../forms/choice-fields.tsx'
import type { FieldProblem, FormView } from '../../forms/form-view.ts'
import { idIn } from '../../forms/id-in.ts'
import { frameOf } from '../../frame-of.ts'
import type { Messages } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { staffScope } from '../questions/staff-scope.ts'
import { EndorsementListPage } from './list-page.tsx'
import { type EndorsementParts, endorsementMeansOf, problemsOf } from './parts.ts'
import { StaffEndorsementPage } from './staff-page.tsx'
import { TakeOverPage } from './take-over-page.tsx'

const staff = { staff: 'see-applications' } as const
const pageSize = 50
const mostPages = 10_000

/** Endorsements for staff: the list, one with its steps, and those from before Attune. */
export function addStaffEndorsementRoutes(areas: Areas, parts: EndorsementParts): void {
  const { site, frame, standards } = parts
  const means = endorsementMeansOf(parts)
  const { text } = frame.language
  const words = text.endorsements

  areas.get(paths.endorsements, staff, async (c) => {
    const association = associationOf(c)
    const asked = c.req.query('state') ?? ''
    const state = isEndorsementState(asked) ? asked : undefined
    const page = Math.min(Math.max(numberOf({ page: [c.req.query('page') ?? ''] }, 'page'), 1), mostPages)
    const found = await withScope(site.db, staffScope(c), (tx) =>
      listEndorsements(tx, {
        ...{ associationId: association.id, state, limit: pageSize + 1, offset: (page - 1) * pageSize },
      }),
    )
    const props = { association, endorsements: found.slice(0, pageSize), state, page }
    const isAdministrator = isAdministratorOf(personOf(c), association.id)
    const hasMore = found.length > pageSize
    return answerPage(
      c,
      <EndorsementListPage frame={frameOf(c, frame)} {...{ ...props, hasMore, isAdministrator }} />,
    )
  })

  areas.get(paths.takeOver, staff, (c) => enter(c, { values: { state: ['active'] }, problems: [] }, 200))

  areas.post(paths.takeOver, staff, async (c, { fields }) => {
    const { today, now } = c.get('visit')
    const known = (await standardsOf(c)).map(({ value }) => value)
    const read = readTakenOver(fields, { today, standards: known })
    if ('faults' in read) return enter(c, { values: fields, problems: problemsOf(read.faults, words) })
    const id = idIn(fields, 'id')
    const result = await takeOverEndorsement(means, { ...staffScope(c), id, given: read.given, now })
    if (result.taken)
      return c.redirect(paths.staffEndorsement.href(associationOf(c).shortId, id, { did: 'entered' }), 303)
    const field = result.reason === 'number-taken' ? 'number' : 'email'
    return enter(c, { values: fields, problems: [{ field, message: words.refusal[result.reason] }] })
  })

  areas.get(paths.staffEndorsement, staff, (c) => show(c))

  areas.post(paths.endorsementStep, staff, async (c, { fields }) => {
    const { today, now } = c.get('visit')
    const read = readStepForm(fields, today)
    if ('faults' in read) return show(c, fields, problemsOf(read.faults, words))
    const result = await takeEndorsementStep(means, { ...whoIn(c), ...read.given, now, today })
    if ('access' in result) return answerStopped(c, result.access)
    if (result.taken) return goBack(c, 'step')
    return show(c, fields, [problemOfStep(result, text)], statusOf(result.reason))
  })

  areas.post(paths.endorsementName, staff, async (c, { fields }) => {
    const { today, now } = c.get('visit')
    const read = readNameShown(textOf(fields, 'name'))
    if (read.fault) return show(c, fields, problemsOf([read.fault], words))
    const version = numberOf(fields, 'version')
    const result = await renameHolder(means, { ...whoIn(c), name: read.name, version, now, today })
    if ('access' in result) return answerStopped(c, result.access)
    if (result.renamed) return goBack(c, 'name')
    const problem = { field: 'name', message: words.refusal[result.reason] }
    return show(c, fields, [problem], statusOf(result.reason))
  })

  areas.post(paths.endorsementHolder, staff, async (c, { fields }) => {
    const { today, now } = c.get('visit')
    const result = await giveToAccount(means, { ...whoIn(c), email: textOf(fields, 'email'), now, today })
    if ('access' in result) return answerStopped(c, result.access)
    if (result.given) return goBack(c, 'holder')
    const problem = { field: 'email', message: words.refusal[result.reason] }
    return show(c, fields, [problem], statusOf(result.reason))
  })

  function goBack(c: SiteContext, did: keyof typeof words.done) {
    const { associationId: _, endorsementId } = whoIn(c)
    return c.redirect(paths.staffEndorsement.href(associationOf(c).shortId, endorsementId, { did }), 303)
  }

  async function show(
    c: SiteContext,
    fields?: Fields,
    problems: readonly FieldProblem[] = [],
    status: 409 | 422 = 422,
  ) {
    const seen = await seeEndorsement(site.db, whoIn(c))
    if ('access' in seen) return answerStopped(c, seen.access)
    const notes: Readonly<Record<string, string | undefined>> = words.done
    const first = { name: [seen.endorsement.nameShown], on: [c.get('visit').today] }
    const view: FormView = { values: { ...first, ...fields }, problems }
    const props = { association: associationOf(c), seen, view, note: notes[c.req.query('did') ?? ''] }
    const page = <StaffEndorsementPage frame={frameOf(c, frame)} {...props} />
    return answerPage(c, page, fields ? status : 200)
  }

  async function enter(c: SiteContext, view: FormView, status: 200 | 422 = 422) {
    const id = status === 200 ? randomUUID() : idIn(view.values, 'id')
    const props = { association: associationOf(c), standards: await standardsOf(c), id, view }
    return answerPage(c, <TakeOverPage frame={frameOf(c, frame)} {...props} />, status)
  }

  /** The Endorsements that the association offers, by title. */
  async function standardsOf(c: SiteContext): Promise<Choice[]> {
    const { id } = associationOf(c)
    const [{ standardsOf }, { applications: policy }] = await Promise.all([
      getAssociation(site.db, id),
      loadPolicy(site.db, id),
    ])
    return listOffered(standards.listInForce(c.get('visit').today), { standardsOf, policy }).map(
      ({ standard, title }) => ({ value: standard, label: title }),
    )
  }
}

function problemOfStep(refused: Exclude<StepTaken, { readonly taken: true }>, text: Messages): FieldProblem {
  const words = text.endorsements
  if (refused.reason === 'conditions') {
    const missing = refused.missing.map((name) => text.life.returning.condition[name])
    return { field: 'reason', message: words.step.conditions(missing) }
  }
  const field = refused.reason === 'too-early' || refused.reason === 'too-late' ? 'on' : 'step'
  return { field, message: { ...words.refusal, ...words.step.refusal }[refused.reason] }
}

function whoIn(c: SiteContext) {
  return {
    ...{ actor: personOf(c), associationId: associationOf(c).id },
    endorsementId: readId(c.req.param('endorsement')),
  }
}

function statusOf(reason: string): 409 | 422 {
  return reason === 'moved-on' ? 409 : 422
}
