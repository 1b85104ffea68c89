import { numberOf, textOf } from '../../../domain/fields.ts'
import { giveMoreTime } from '../../../services/renewals/give-more-time.ts'
import { acceptRenewal, seeRenewal } from '../../../services/renewals/handle-renewal.ts'
import { isDay } from '../../../standards/day.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import { emptyForm, type FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { type RenewalParts, renewalMeansOf } from './parts.ts'
import { StaffRenewalPage } from './staff-page.tsx'

const permit = { staff: 'see-applications' } as const

/** One renewal for staff: looking at it, accepting it, and giving more time. */
export function addStaffRenewalRoutes(areas: Areas, parts: RenewalParts): void {
  const { frame } = parts
  const means = renewalMeansOf(parts)
  const words = frame.language.text.renewals.season.one
  const notes = new Map(Object.entries(words.done))

  areas.get(paths.staffRenewal, permit, (c) => show(c, emptyForm))

  areas.post(paths.moreTime, permit, async (c, { fields }) => {
    const until = textOf(fields, 'until')
    const refuse = (message: string) => show(c, { values: fields, problems: [{ field: 'until', message }] })
    if (!isDay(until)) return refuse(words.problem.day)
    const given = await giveMoreTime(means, whoOf(c), { until, version: numberOf(fields, 'version') })
    if ('access' in given) return answerStopped(c, given.access)
    if (given.kind !== 'given') return refuse(words.problem[given.kind])
    return c.redirect(herePath(c, 'given'), 303)
  })

  areas.post(paths.acceptRenewal, permit, async (c, { fields }) => {
    const accepted = await acceptRenewal(means, whoOf(c), numberOf(fields, 'version'))
    if ('access' in accepted) return answerStopped(c, accepted.access)
    if (accepted.kind === 'accepted') return c.redirect(herePath(c, 'accepted'), 303)
    return show(c, { values: fields, problems: [{ field: 'facts', message: words.problem[accepted.kind] }] })
  })

  function whoOf(c: SiteContext) {
    const { now, today } = c.get('visit')
    const renewalId = readId(c.req.param('renewal'))
    return { actor: personOf(c), associationId: associationOf(c).id, renewalId, now, today }
  }

  function herePath(c: SiteContext, did: string): string {
    return paths.staffRenewal.href(associationOf(c).shortId, readId(c.req.param('renewal')), { did })
  }

  async function show(c: SiteContext, view: FormView) {
    const seen = await seeRenewal(means, whoOf(c))
    if ('access' in seen) return answerStopped(c, seen.access)
    const note = notes.get(c.req.query('did') ?? '')
    const props = { association: associationOf(c), seen, view, note }
    const status = view.problems.length > 0 ? 422 : 200
    return answerPage(c, <StaffRenewalPage frame={frameOf(c, frame)} {...props} />, status)
  }
}
