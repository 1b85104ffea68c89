import { calendarFile } from '../../../domain/calendar/calendar-file.ts'
import { NotFound } from '../../../domain/errors.ts'
import { type Fields, listOf, numberOf, textOf } from '../../../domain/fields.ts'
import { renew } from '../../../services/renewals/renew.ts'
import { seeOwnRenewals } from '../../../services/renewals/see-own-renewals.ts'
import { answerDownload } from '../../answer-download.ts'
import type { Areas } from '../../areas.ts'
import type { FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import { OwnRenewalPage } from './own-page.tsx'
import { type RenewalParts, renewalMeansOf } from './parts.ts'

/** A person's own renewal: how far it is, handing it in, and its days as a calendar. */
export function addOwnRenewalRoutes(areas: Areas, parts: RenewalParts): void {
  const { frame } = parts
  const words = frame.language.text.renewals
  const means = renewalMeansOf(parts)
  const notes = new Map(Object.entries(words.done))

  areas.get(paths.renewal, 'signed-in', (c) => show(c, { values: {}, problems: [] }))

  areas.post(paths.renew, 'signed-in', async (c, { fields }) => {
    const renewalId = readId(c.req.param('renewal'))
    const form = {
      renewalId,
      revision: numberOf(fields, 'revision'),
      typedName: textOf(fields, 'name'),
      hashes: listOf(fields, 'texts'),
      kept: listOf(fields, 'kept'),
    }
    const renewed = await renew(means, { actor: personOf(c), form, now: c.get('visit').now })
    switch (renewed.kind) {
      case 'passed':
      case 'waits':
      case 'again':
        return c.redirect(paths.renewal.href({ did: renewed.kind, of: renewalId }), 303)
      case 'form':
        return show(c, refused(c, fields, renewed.faults))
      default:
        return show(c, refused(c, fields, [renewed.kind]))
    }
  })

  areas.get(paths.renewalDays, 'signed-in', async (c) => {
    const id = readId(c.req.param('renewal'))
    const { now } = c.get('visit')
    const { shown: own } = await seeOwnRenewals(means, { actor: personOf(c), now, of: id })
    const { opensOn, dueOn, graceUntil } = own?.renewal ?? {}
    if (own?.renewal.id !== id || !opensOn || !dueOn || !graceUntil) throw new NotFound()
    const description = words.calendar.description(own.association.name, means.renewalUrl)
    const days = [
      { name: 'opens' as const, on: opensOn },
      { name: 'due' as const, on: dueOn },
      ...(graceUntil > dueOn ? [{ name: 'last' as const, on: graceUntil }] : []),
    ]
    const entries = days.map(({ name, on }) => ({
      ...{ id: `${id}-${name}`, on, at: now, description },
      summary: words.calendar[name],
    }))
    const bytes = new TextEncoder().encode(calendarFile(entries))
    return answerDownload(c, { name: 'renewal.ics', mediaType: 'text/calendar; charset=utf-8', bytes })
  })

  /** What was logged meanwhile is shown with the form, so it goes on from there. */
  function refused(c: SiteContext, values: Fields, kinds: readonly (keyof typeof fieldOf)[]) {
    const { name } = personOf(c)
    const messageOf = (kind: keyof typeof fieldOf) =>
      kind === 'other-name' ? words.otherName(name) : words.problem[kind]
    const problems = kinds.map((kind) => ({ field: fieldOf[kind], message: messageOf(kind) }))
    return { values, problems, renewalId: readId(c.req.param('renewal')) }
  }

  async function show(c: SiteContext, view: FormView & { readonly renewalId?: string }) {
    const of = view.renewalId ?? c.req.query('of') ?? ''
    const seen = await seeOwnRenewals(means, { actor: personOf(c), now: c.get('visit').now, of })
    const note = notes.get(c.req.query('did') ?? '')
    const status = view.problems.length > 0 ? 422 : 200
    return answerPage(c, <OwnRenewalPage frame={frameOf(c, frame)} {...{ seen, view, note }} />, status)
  }
}

/** Where on the page each is mended. */
const fieldOf = {
  ...{
    name: 'name',
    'long-name': 'name',
    'other-name': 'name',
    agree: 'texts',
    'nothing-kept': 'kept',
    gaps: 'missing',
  },
  ...{ 'not-open': 'main', over: 'main', 'portfolio-changed': 'sign', 'text-changed': 'texts' },
} as const
