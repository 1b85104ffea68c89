import { type Fields, textOf } from '../../../domain/fields.ts'
import { readCaseForm } from '../../../domain/life/read-case-form.ts'
import { askForCase } from '../../../services/life/ask-for-case.ts'
import { comeBack, withdrawCase } from '../../../services/life/end-case.ts'
import { type LeavePlace, seeLeave } from '../../../services/life/see-leave.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import { idIn } from '../../forms/id-in.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import type { EndorsementParts } from '../endorsements/parts.ts'
import { LeavePage } from './leave-page.tsx'
import { lifeMeansOf } from './parts.ts'
import { tellCaseFaults } from './tell-case-faults.ts'

/** A person's own times away. */
export function addLeaveRoutes(areas: Areas, parts: EndorsementParts): void {
  const { site, frame } = parts
  const means = lifeMeansOf(parts)
  const words = frame.language.text.life.leave

  areas.get(paths.timeAway, 'signed-in', (c) => show(c))

  areas.post(paths.timeAway, 'signed-in', async (c, { fields }) => {
    const actor = personOf(c)
    const { places, cases } = await seeLeave(site.db, actor.id)
    const id = idIn(fields, 'id')
    // A double click asks once.
    if (cases.some((own) => own.id === id)) return c.redirect(paths.timeAway.href({ did: 'asked' }), 303)
    const place = placeIn(places, fields)
    if (!place) return show(c, fields, [{ field: 'main', message: words.refusal['open-already'] }], 409)
    const { id: associationId, timeZone } = place.association
    const { now } = c.get('visit')
    const read = readCaseForm(fields, place.policy, site.dayOf(now, timeZone))
    if ('faults' in read) return show(c, fields, tellCaseFaults(read.faults, frame.language))
    const asking = { actor, associationId, id, given: read.given, now }
    const result = await askForCase(site.db, asking)
    if (result.asked) return c.redirect(paths.timeAway.href({ did: 'asked' }), 303)
    const field = result.reason === 'holds-nothing' ? 'kind' : 'main'
    return show(c, fields, [{ field, message: words.refusal[result.reason] }], 409)
  })

  areas.post(paths.withdrawLeave, 'signed-in', async (c) => {
    const ended = await withdrawCase(means, visitOf(c), c.get('visit').now)
    return answer(c, ended, 'withdrawn')
  })

  areas.post(paths.comeBack, 'signed-in', async (c) => {
    const ended = await comeBack(means, visitOf(c), c.get('visit').now)
    return answer(c, ended, 'back')
  })

  function answer(c: SiteContext, result: Awaited<ReturnType<typeof comeBack>>, did: 'withdrawn' | 'back') {
    if ('access' in result) return answerStopped(c, result.access)
    if (result.ended) return c.redirect(paths.timeAway.href({ did }), 303)
    return show(c, {}, [{ field: 'main', message: words.refusal.over }], 409)
  }

  async function show(
    c: SiteContext,
    values: Fields = {},
    problems: readonly FieldProblem[] = [],
    status: 409 | 422 = 422,
  ) {
    const seen = await seeLeave(site.db, personOf(c).id)
    const notes: Readonly<Record<string, string | undefined>> = words.done
    const note = notes[c.req.query('did') ?? '']
    const place = placeIn(seen.places, values) ?? seen.places[0]
    const props = { seen, note, view: { values, problems }, newId: idIn(values, 'id') }
    const page = <LeavePage frame={frameOf(c, frame)} {...{ ...props, place }} />
    return answerPage(c, page, problems.length > 0 ? status : 200)
  }
}

/** The association that is asked: the only one, or the one that was chosen. */
function placeIn(places: readonly LeavePlace[], fields: Fields): LeavePlace | undefined {
  const chosen = textOf(fields, 'association')
  if (chosen === '') return places.length === 1 ? places[0] : undefined
  return places.find(({ association }) => association.shortId === chosen)
}

function visitOf(c: SiteContext) {
  return { actor: personOf(c), caseId: readId(c.req.param('case')) }
}
