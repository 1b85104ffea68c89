import { NotFound } from '../../../domain/errors.ts'
import { seeOwnHistory, seeStaffHistory } from '../../../services/history/see-history.ts'
import { fingerprintOf } from '../../../services/record/record-key.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import type { Frame } from '../../components/layout.tsx'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import type { Site } from '../../site.ts'
import { associationOf, personOf } from '../../visit.ts'
import { OwnHistoryPage, StaffHistoryPage } from './history-pages.tsx'
import { addStopReminderRoutes } from './stop-routes.tsx'

/** What happened to an application, for its person and for staff; and the key that the record is signed with. */
export function addHistoryRoutes(areas: Areas, site: Site, frame: Frame): void {
  areas.get(paths.ownHistory, 'signed-in', async (c) => {
    const history = await seeOwnHistory(site.db, personOf(c), c.req.param('application') ?? '')
    if ('access' in history) return answerStopped(c, history.access)
    return answerPage(c, <OwnHistoryPage frame={frameOf(c, frame)} history={history} />)
  })

  areas.get(paths.staffHistory, { staff: 'see-applications' }, async (c) => {
    const place = { applicationId: c.req.param('application') ?? '', associationId: associationOf(c).id }
    const history = await seeStaffHistory(site.db, personOf(c), place)
    if ('access' in history) return answerStopped(c, history.access)
    return answerPage(c, <StaffHistoryPage frame={frameOf(c, frame)} history={history} />)
  })

  areas.get(paths.recordKey, 'anyone', (c) => {
    const { recordKey: key } = site
    if (key === undefined) throw new NotFound()
    return c.json({
      format: 'attune-record-key/1',
      algorithm: 'Ed25519',
      key,
      fingerprint: fingerprintOf(key),
    })
  })

  addStopReminderRoutes(areas, site, frame)
}
