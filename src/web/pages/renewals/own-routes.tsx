import { calendarFile } from '../../../domain/calendar/calendar-file.ts'
import { NotFound } from '../../../domain/errors.ts'
import { type Fields, listOf, numberOf, textOf } from '../../../domain/fields.ts'
import { renew } from '../../../services/renewals/renew.ts'
import { seeOwnRenewals } from '../../../services/renewals/see-own-renewals.ts'
import { answerDownload } from '../../answer-download.ts'
import type { Areas } from '../../areas.ts'
import type { FieldProblem, FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import { OwnRenewalPage } from './own-page.tsx'
import { type RenewalParts, renewalMeansOf } from './parts.ts'

const longestName = 200

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
    const { present } = await seeOwnRenewals(means, personOf(c), c.get('visit').now)
    const own = present.find(({ renewal }) => renewal.id === renewalId)
    if (!own) throw new NotFound()
    const isSigned = own.texts.every(({ hash }) => form.hashes.includes(hash))
    const problems = nameProblems(form.typedName)
    // Whoever comes back to a form that is handed in has nothing to mend in it.
    if (own.renewal.state === 'open' && !isSigned)
      problems.push({ field: 'texts', message: words.problem.agree })
    if (own.renewal.state === 'open' && problems.length > 0)
      return show(c, viewOf(fields, renewalId, problems))
    const renewed = await renew(means, { actor: personOf(c), form, now: c.get('visit').now })
    switch (renewed.kind) {
      case 'passed':
      case 'waits':
      case 'again':
        return c.redirect(paths.renewal.href({ did: renewed.kind }), 303)
      case 'nothing-kept':
        return show(c, refused(fields, renewalId, 'kept', words.problem['nothing-kept']))
      case 'gaps':
        return show(c, refused(fields, renewalId, 'missing', words.problem.gaps))
      default:
        return show(c, refused(fields, renewalId, 'sign', words.problem[renewed.kind]))
    }
  })

  areas.get(paths.renewalDays, 'signed-in', async (c) => {
    const id = readId(c.req.param('renewal'))
    const { now } = c.get('visit')
    const { present } = await seeOwnRenewals(means, personOf(c), now)
    const own = present.find(({ renewal }) => renewal.id === id)
    const { opensOn, dueOn, graceUntil } = own?.renewal ?? {}
    if (!own || !opensOn || !dueOn || !graceUntil) throw new NotFound()
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

  async function show(c: SiteContext, view: FormView & { readonly renewalId?: string }) {
    const seen = await seeOwnRenewals(means, personOf(c), c.get('visit').now)
    const note = notes.get(c.req.query('did') ?? '')
    const status = view.problems.length > 0 ? 422 : 200
    return answerPage(c, <OwnRenewalPage frame={frameOf(c, frame)} {...{ seen, view, note }} />, status)
  }

  function nameProblems(name: string): FieldProblem[] {
    if (name === '') return [{ field: 'name', message: words.problem.name }]
    return name.length > longestName ? [{ field: 'name', message: words.problem.longName }] : []
  }
}

function refused(values: Fields, renewalId: string, field: string, message: string) {
  return viewOf(values, renewalId, [{ field, message }])
}

/** What was logged meanwhile is shown with the form, so it goes on from there. */
function viewOf(values: Fields, renewalId: string, problems: readonly FieldProblem[]) {
  return { values, problems, renewalId }
}
