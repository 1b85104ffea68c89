import { readVerdictForm } from '../../../domain/appeals/read-verdict-form.ts'
import { type Fields, textOf } from '../../../domain/fields.ts'
import type { AppealVisit } from '../../../services/appeals/enter-appeal.ts'
import {
  type AppealHandled,
  type AppealVerdict,
  acknowledgeAppeal,
  decideAppeal,
  previewVerdict,
} from '../../../services/appeals/handle-appeal.ts'
import { seeAppeal } from '../../../services/appeals/see-appeal.ts'
import type { Stopped } from '../../../services/applications/enter-application.ts'
import { listOpenAppeals } from '../../../store/decisions/appeals.ts'
import { withScope } from '../../../store/with-scope.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import { emptyForm, type FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { LetterPreviewPage } from '../decisions/letter-preview-page.tsx'
import { decisionMeansOf } from '../decisions/parts.ts'
import type { LetterParts } from '../letters/parts.ts'
import { staffScope } from '../questions/staff-scope.ts'
import { AppealsPage } from './appeals-page.tsx'
import { CasePage } from './case-page.tsx'

const staff = { staff: 'see-applications' } as const

/** Appeals on the desk of staff. */
export function addStaffAppealRoutes(areas: Areas, parts: LetterParts): void {
  const { site, frame } = parts
  const means = decisionMeansOf(parts)
  const words = frame.language.text.decisions.appeals

  areas.get(paths.appeals, staff, async (c) => {
    const association = associationOf(c)
    const open = await withScope(site.db, staffScope(c), (tx) => listOpenAppeals(tx, association.id))
    // Nobody handles, or counts, an appeal of his or her own.
    const appeals = open.filter(({ personId }) => personId !== personOf(c).id)
    return answerPage(c, <AppealsPage frame={frameOf(c, frame)} {...{ association, appeals }} />)
  })

  areas.get(paths.appealCase, staff, (c) => show(c, emptyForm))

  areas.post(paths.acknowledgeAppeal, staff, async (c) =>
    answer(c, await acknowledgeAppeal(means, visitOf(c), c.get('visit').now), 'acknowledged'),
  )

  areas.post(paths.appealCase, staff, async (c, { fields }) => {
    const read = readVerdictForm(fields)
    if ('faults' in read) {
      const problems = read.faults.map(({ field, code }) => ({ field, message: messageOf(field, code) }))
      return show(c, { values: fields, problems }, 422)
    }
    switch (textOf(fields, 'do')) {
      case 'back':
        return show(c, { values: fields, problems: [] })
      case 'decide':
        return answer(
          c,
          await decideAppeal(means, visitOf(c), read.given, c.get('visit').now),
          'decided',
          fields,
        )
      default:
        return preview(c, fields, read.given)
    }
  })

  async function preview(c: SiteContext, fields: Fields, given: AppealVerdict) {
    const visit = visitOf(c)
    const result = await previewVerdict(means, visit, given, c.get('visit').now)
    if ('access' in result || result.handled !== 'not-yet') return answer(c, result, 'decided', fields)
    const seen = await seeAppeal(site.db, visit)
    if ('access' in seen) return answerStopped(c, seen.access)
    return answerPage(
      c,
      <LetterPreviewPage
        frame={frameOf(c, frame)}
        about={words.caseTitle(seen.applicant)}
        lead={words.preview.lead(words[given.step])}
        applicant={seen.applicant}
        letter={result.letter}
        action={paths.appealCase.href(associationOf(c).shortId, visit.applicationId, visit.appealId)}
        fields={fields}
      />,
    )
  }

  function answer(c: SiteContext, result: AppealHandled | Stopped, did: string, fields: Fields = {}) {
    if ('access' in result) return answerStopped(c, result.access)
    const { applicationId, appealId } = visitOf(c)
    if (result.handled)
      return c.redirect(
        paths.appealCase.href(associationOf(c).shortId, applicationId, appealId, { did }),
        303,
      )
    if (result.reason === 'names-reviewer') {
      const problems = [{ field: result.field, message: words.namesReviewer }]
      return show(c, { values: fields, problems }, 422)
    }
    const message = result.reason === 'took-part' ? words.tookPart : words.movedOn
    return show(c, { values: fields, problems: [{ field: 'main', message }] }, 409)
  }

  function messageOf(field: 'step' | 'reasons' | 'message', code: 'missing' | 'too-long'): string {
    if (code === 'too-long') return words.tooLong
    return field === 'step' ? words.missingVerdict : words.missingReasons
  }

  async function show(c: SiteContext, view: FormView, status: 200 | 409 | 422 = 200) {
    const seen = await seeAppeal(site.db, visitOf(c))
    if ('access' in seen) return answerStopped(c, seen.access)
    const did = c.req.query('did')
    const note = did === 'acknowledged' || did === 'decided' ? words.done[did] : undefined
    const association = associationOf(c)
    return answerPage(
      c,
      <CasePage frame={frameOf(c, frame)} {...{ association, seen, view, note }} />,
      status,
    )
  }
}

function visitOf(c: SiteContext): AppealVisit {
  return {
    actor: personOf(c),
    associationId: associationOf(c).id,
    applicationId: readId(c.req.param('application')),
    appealId: readId(c.req.param('appeal')),
  }
}
