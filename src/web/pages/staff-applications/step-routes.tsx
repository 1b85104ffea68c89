import { NotFound } from '../../../domain/errors.ts'
import { type Fields, listOf, numberOf, textOf } from '../../../domain/fields.ts'
import { isStaffStep, type StaffStep } from '../../../domain/workbench/staff-steps.ts'
import { mayTake, seeInHand } from '../../../services/workbench/see-application.ts'
import {
  type MovedOn,
  previewStaffStep,
  type StaffWish,
  takeStaffStep,
} from '../../../services/workbench/take-staff-step.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import { emptyForm, type FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, type SiteContext } from '../../visit.ts'
import { tellLast } from './history-card.tsx'
import { atApplication, type StaffParts, staffMeans } from './parts.ts'
import { MovedOnPage, StepPage } from './step-page.tsx'

const staff = { staff: 'see-applications' } as const

/** Steps of staff: filled in, shown as they would be, and then done. */
export function addStepRoutes(areas: Areas, parts: StaffParts): void {
  areas.get(paths.staffStep, staff, (c) => answerForm(c, parts, stepOf(c), emptyForm))

  areas.post(paths.staffStep, staff, async (c, { fields }) => {
    const step = stepOf(c)
    const stage = textOf(fields, 'stage')
    if (stage === 'change') return answerForm(c, parts, step, { values: fields, problems: [] })
    const wish = wishIn(step, fields)
    return stage === 'do' ? answerDone(c, parts, wish, fields) : answerPreview(c, parts, wish, fields)
  })
}

async function answerForm(c: SiteContext, parts: StaffParts, step: StaffStep, form: FormView) {
  const seen = await seeInHand(staffMeans(parts), atApplication(c), async () => undefined)
  if (seen.access !== 'allowed') return answerStopped(c, seen.access)
  const association = associationOf(c)
  const { inHand } = seen
  // Somebody took it meanwhile, or it was never open: the page of the application says how it stands.
  if (!mayTake(inHand, step))
    return c.redirect(paths.staffApplication.href(association.shortId, inHand.application.id), 303)
  const props = { frame: frameOf(c, parts.frame), association, inHand, step, form }
  return answerPage(c, <StepPage {...props} />, form.problems.length > 0 ? 422 : 200)
}

async function answerPreview(c: SiteContext, parts: StaffParts, wish: StaffWish, fields: Fields) {
  const preview = await previewStaffStep(staffMeans(parts), atApplication(c), wish)
  if ('access' in preview) return answerStopped(c, preview.access)
  if (preview.kind === 'moved-on') return answerMovedOn(c, parts, preview)
  if (preview.kind === 'faulty')
    return answerForm(c, parts, wish.step, faultyForm(parts, preview.fault, fields))
  const { inHand, letter } = preview
  if (!mayTake(inHand, wish.step)) return answerForm(c, parts, wish.step, emptyForm)
  const association = associationOf(c)
  const form = { values: fields, problems: [] }
  const props = { frame: frameOf(c, parts.frame), association, inHand, step: wish.step, form, letter }
  return answerPage(c, <StepPage {...props} />)
}

async function answerDone(c: SiteContext, parts: StaffParts, wish: StaffWish, fields: Fields) {
  const at = atApplication(c)
  const taken = await takeStaffStep(staffMeans(parts), at, wish)
  if ('access' in taken) return answerStopped(c, taken.access)
  if (taken.kind === 'moved-on') return answerMovedOn(c, parts, taken)
  if (taken.kind === 'faulty') return answerForm(c, parts, wish.step, faultyForm(parts, taken.fault, fields))
  return c.redirect(paths.staffApplication.href(associationOf(c).shortId, at.applicationId, 'yes'), 303)
}

async function answerMovedOn(c: SiteContext, parts: StaffParts, { application, last }: MovedOn) {
  const frame = frameOf(c, parts.frame)
  const association = associationOf(c)
  const seen = await seeInHand(staffMeans(parts), atApplication(c), async () => undefined)
  if (seen.access !== 'allowed') return answerStopped(c, seen.access)
  return answerPage(
    c,
    <MovedOnPage
      frame={frame}
      association={association.shortId}
      name={seen.inHand.name}
      applicationId={application.id}
      state={frame.language.text.staffApplications.states[seen.inHand.application.state]}
      last={last && tellLast(frame, association, last)}
    />,
    409,
  )
}

function faultyForm(
  { frame }: StaffParts,
  fault: keyof StaffParts['frame']['language']['text']['staffApplications']['faults'],
  values: Fields,
): FormView {
  const message = frame.language.text.staffApplications.faults[fault]
  return { values, problems: [{ field: fault === 'list-missing' ? 'missing' : 'words', message }] }
}

function wishIn(step: StaffStep, fields: Fields): StaffWish {
  return {
    step,
    version: numberOf(fields, 'version'),
    missing: listOf(fields, 'missing'),
    words: textOf(fields, 'words').replaceAll('\r\n', '\n'),
    namesAnyway: textOf(fields, 'namesAnyway') === 'yes',
  }
}

function stepOf(c: SiteContext): StaffStep {
  const step = c.req.param('step') ?? ''
  if (!isStaffStep(step)) throw new NotFound()
  return step
}
