import { mayAppeal } from '../../../domain/appeals/may-appeal.ts'
import { textOf } from '../../../domain/fields.ts'
import { askAppeal } from '../../../services/appeals/ask-appeal.ts'
import { withdrawAppeal } from '../../../services/appeals/withdraw-appeal.ts'
import { enterApplication } from '../../../services/applications/enter-application.ts'
import { listAppeals } from '../../../store/decisions/appeals.ts'
import { listDecisions } from '../../../store/decisions/decisions.ts'
import { getAssociation } from '../../../store/people/associations.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import { emptyForm, type FormView } from '../../forms/form-view.ts'
import { idIn } from '../../forms/id-in.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import { decisionMeansOf } from '../decisions/parts.ts'
import type { LetterParts } from '../letters/parts.ts'
import { OwnAppealPage } from './own-appeal-page.tsx'

const longestGrounds = 10_000

/** The applicant's pages of an appeal. */
export function addOwnAppealRoutes(areas: Areas, parts: LetterParts): void {
  const { site, frame, standards } = parts
  const means = decisionMeansOf(parts)
  const words = frame.language.text.decisions.appeal

  areas.get(paths.appeal, 'signed-in', async (c) => show(c, emptyForm))

  areas.post(paths.appeal, 'signed-in', async (c, { fields }) => {
    const grounds = textOf(fields, 'grounds')
    if (grounds === '' || grounds.length > longestGrounds) {
      const message = grounds === '' ? words.missing : words.tooLong
      return show(c, { values: fields, problems: [{ field: 'grounds', message }] }, 422)
    }
    const { now } = c.get('visit')
    const asked = { ...wishOf(c), id: idIn(fields, 'id'), grounds, now, dayOf: site.dayOf }
    const result = await askAppeal(means, asked)
    if ('access' in result) return answerStopped(c, result.access)
    if (result.asked) return c.redirect(paths.appeal.href(asked.applicationId, { did: 'asked' }), 303)
    const message = result.reason === 'not-now' ? words.notNow : words.askedBefore
    return show(c, { values: fields, problems: [{ field: 'main', message }] }, 409)
  })

  areas.post(paths.withdrawAppeal, 'signed-in', async (c) => {
    const { now } = c.get('visit')
    const wish = { ...wishOf(c), appealId: readId(c.req.param('appeal')), now }
    const isWithdrawn = await withdrawAppeal(site.db, wish)
    if (typeof isWithdrawn !== 'boolean') return answerStopped(c, isWithdrawn.access)
    if (isWithdrawn) return c.redirect(paths.appeal.href(wish.applicationId, { did: 'withdrawn' }), 303)
    return show(c, { values: {}, problems: [{ field: 'main', message: words.over }] }, 409)
  })

  async function show(c: SiteContext, view: FormView, status: 200 | 409 | 422 = 200) {
    const wish = wishOf(c)
    const { now } = c.get('visit')
    const entering = { ...wish, action: 'change-application' } as const
    const found = await enterApplication(site.db, entering, async (tx, application) => {
      const association = await getAssociation(tx, application.associationId)
      const today = site.dayOf(now, association.timeZone)
      const [latest] = await listDecisions(tx, application.id)
      const appeals = await listAppeals(tx, application.id)
      const against = appeals.filter(({ decisionNumber }) => decisionNumber === latest?.number)
      const until = mayAppeal(latest, against, today) ? (latest?.appealUntil ?? null) : null
      const edition = standards.getEdition(application.standard, today, application.edition).title
      return { association, appeals, until, edition }
    })
    if ('access' in found) return answerStopped(c, found.access)
    const did = c.req.query('did')
    const note = did === 'asked' || did === 'withdrawn' ? words.done[did] : undefined
    return answerPage(
      c,
      <OwnAppealPage
        frame={frameOf(c, frame)}
        {...{ ...found, view, note }}
        applicationId={wish.applicationId}
        newId={idIn(view.values, 'id')}
      />,
      status,
    )
  }
}

function wishOf(c: SiteContext) {
  return { actor: personOf(c), applicationId: readId(c.req.param('application')) }
}
