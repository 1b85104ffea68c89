import { openEmployerView } from '../../../services/life/open-employer-view.ts'
import type { Areas } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { MessagePage } from '../trouble/message-page.tsx'
import { EmployerPage } from './employer-page.tsx'
import type { LifeParts } from './parts.ts'

/** What an agency sees by its link. Opening it changes nothing, and nobody is told who looked. */
export function addEmployerRoutes(areas: Areas, { site, frame }: LifeParts): void {
  areas.get(paths.employer, 'secret-link', async (c) => {
    const { now } = c.get('visit')
    const view = await openEmployerView(site.db, c.req.param('secret') ?? '', (timeZone) =>
      site.dayOf(now, timeZone),
    )
    const shown = frameOf(c, frame)
    const { closed } = frame.language.text.life.agencies.view
    return view
      ? answerPage(c, <EmployerPage frame={shown} view={view} />)
      : answerPage(c, <MessagePage frame={shown} title={closed.title} message={closed.text} />, 404)
  })
}
