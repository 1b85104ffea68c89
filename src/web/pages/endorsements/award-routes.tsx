import { type AwardGiven, readAwardForm } from '../../../domain/endorsements/read-forms.ts'
import { type Fields, textOf } from '../../../domain/fields.ts'
import {
  type Awarder,
  type AwardRefusal,
  awardApplication,
  previewAward,
  seeAward,
} from '../../../services/endorsements/award-application.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import type { FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { AwardPage } from './award-page.tsx'
import { AwardPreviewPage } from './award-preview-page.tsx'
import { type EndorsementParts, endorsementMeansOf, problemsOf } from './parts.ts'

const staff = { staff: 'see-applications' } as const

const fieldOf: Readonly<Record<AwardRefusal, string>> = {
  'not-awaited': 'exams',
  'exam-not-passed': 'exams',
  'moved-on': 'exams',
  'held-already': 'exams',
  'before-submission': 'on',
  'before-exam': 'on',
}

/** Awarding what was approved but for the exam. */
export function addAwardRoutes(areas: Areas, parts: EndorsementParts): void {
  const { frame } = parts
  const means = endorsementMeansOf(parts)
  const words = frame.language.text.endorsements

  areas.get(paths.award, staff, (c) => show(c, undefined))

  areas.post(paths.award, staff, async (c, { fields }) => {
    const read = readAwardForm(fields, c.get('visit').today)
    if ('faults' in read) return show(c, { values: fields, problems: problemsOf(read.faults, words) }, 422)
    const wanted = textOf(fields, 'do')
    if (wanted === 'back') return show(c, { values: fields, problems: [] })
    return wanted === 'award' ? award(c, fields, read.given) : preview(c, fields, read.given)
  })

  async function award(c: SiteContext, fields: Fields, given: AwardGiven) {
    const result = await awardApplication(means, awarderOf(c), given)
    if ('access' in result) return answerStopped(c, result.access)
    if (!result.awarded) return refuse(c, fields, result.reason)
    const { shortId } = associationOf(c)
    return c.redirect(paths.staffEndorsement.href(shortId, result.endorsementId, { did: 'awarded' }), 303)
  }

  async function preview(c: SiteContext, fields: Fields, given: AwardGiven) {
    const result = await previewAward(means, awarderOf(c), given)
    if ('access' in result) return answerStopped(c, result.access)
    if ('reason' in result) return refuse(c, fields, result.reason)
    const seen = await seeAward(means, awarderOf(c))
    if ('access' in seen) return answerStopped(c, seen.access)
    const props = { association: associationOf(c), seen, given, fields, letter: result.letter }
    return answerPage(c, <AwardPreviewPage frame={frameOf(c, frame)} {...props} />)
  }

  async function refuse(c: SiteContext, values: Fields, reason: AwardRefusal) {
    const message = reason === 'before-exam' ? await tellFirstDay(c) : words.award.refusal[reason]
    const problems = [{ field: fieldOf[reason], message }]
    return show(c, { values, problems }, reason === 'moved-on' ? 409 : 422)
  }

  /** From which day on it can be awarded. */
  async function tellFirstDay(c: SiteContext) {
    const seen = await seeAward(means, awarderOf(c))
    const day = 'access' in seen ? null : seen.passedOn
    return words.award.beforeExam(day === null ? '' : frame.language.format.day(day))
  }

  async function show(c: SiteContext, view: FormView | undefined, status: 200 | 409 | 422 = 200) {
    const seen = await seeAward(means, awarderOf(c))
    if ('access' in seen) return answerStopped(c, seen.access)
    const first = { name: [seen.applicant.includes('@') ? '' : seen.applicant], on: [c.get('visit').today] }
    const props = { association: associationOf(c), seen, view: view ?? { values: first, problems: [] } }
    return answerPage(c, <AwardPage frame={frameOf(c, frame)} {...props} />, status)
  }
}

function awarderOf(c: SiteContext): Awarder {
  const { now, today } = c.get('visit')
  return {
    ...{ actor: personOf(c), associationId: associationOf(c).id, now, today },
    applicationId: readId(c.req.param('application')),
  }
}
