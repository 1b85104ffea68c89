import { randomUUID } from 'node:crypto'
import { type RestProblem, readRestForm } from '../../../domain/calendar/read-rest-form.ts'
import { textOf } from '../../../domain/fields.ts'
import { decideAccess } from '../../../domain/rights.ts'
import { planRest } from '../../../services/calendar/plan-rest.ts'
import { seeCalendar } from '../../../services/calendar/see-calendar.ts'
import { endRest, setRest } from '../../../services/calendar/set-rest.ts'
import type { Areas } from '../../areas.ts'
import type { Frame } from '../../components/layout.tsx'
import { emptyForm } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import type { Messages } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import type { Site } from '../../site.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { CalendarPage } from './calendar-page.tsx'
import { addCohortRoutes } from './cohort-routes.tsx'
import { RestPage, RestPreviewPage } from './rest-page.tsx'

/** The association's year for its staff, and the times in which it rests. */
export function addCalendarRoutes(areas: Areas, site: Site, frame: Frame): void {
  addCohortRoutes(areas, site, frame)

  areas.get(paths.calendar, { staff: 'see-applications' }, async (c) => {
    const association = associationOf(c)
    const { today } = c.get('visit')
    const asking = { personId: personOf(c).id, association, today, dayOf: site.dayOf }
    const seen = await seeCalendar(site.db, asking)
    const access = decideAccess(c.get('visit').actor, {
      action: 'change-policy',
      associationId: association.id,
    })
    const maySetCohorts = access === 'allowed'
    const done = (['rest', 'ended'] as const).find((each) => each === c.req.query('done'))
    return answerPage(
      c,
      <CalendarPage frame={frameOf(c, frame)} {...{ association, seen, today, done, maySetCohorts }} />,
    )
  })

  areas.get(paths.rest, { staff: 'see-applications' }, (c) =>
    answerPage(
      c,
      <RestPage frame={frameOf(c, frame)} association={associationOf(c).shortId} view={emptyForm} />,
    ),
  )

  areas.post(paths.rest, { staff: 'see-applications' }, async (c, { fields }) => {
    const { shortId: association } = associationOf(c)
    const around = { frame: frameOf(c, frame), association }
    const read = readRestForm(fields, c.get('visit').today)
    if ('problems' in read) {
      const problems = read.problems.map((problem) => tellProblem(frame.language.text, problem))
      return answerPage(c, <RestPage {...around} view={{ values: fields, problems }} />, 422)
    }
    const { rest } = read
    if (textOf(fields, 'confirmed') !== 'yes') {
      const plan = rest.isForAll ? await planRest(site.db, setterOf(c), rest) : undefined
      return answerPage(c, <RestPreviewPage {...around} {...{ rest, plan }} id={randomUUID()} />)
    }
    await setRest(site.db, setterOf(c), textOf(fields, 'id'), rest)
    return c.redirect(paths.calendar.href(association, { done: 'rest' }), 303)
  })

  areas.post(paths.endRest, { staff: 'see-applications' }, async (c) => {
    await endRest(site.db, setterOf(c), c.req.param('rest') ?? '')
    return c.redirect(paths.calendar.href(associationOf(c).shortId, { done: 'ended' }), 303)
  })
}

function setterOf(c: SiteContext) {
  return { personId: personOf(c).id, associationId: associationOf(c).id, now: c.get('visit').now }
}

function tellProblem({ calendar }: Messages, { field, code }: RestProblem) {
  return { field, message: field === 'note' ? calendar.problems.note : calendar.problems[code] }
}
