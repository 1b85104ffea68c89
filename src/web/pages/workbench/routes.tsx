import { randomUUID } from 'node:crypto'
import { textOf } from '../../../domain/fields.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import { decideAccess } from '../../../domain/rights.ts'
import type { WorkPlace } from '../../../domain/workbench/work-item.ts'
import { isWorkKind } from '../../../domain/workbench/work-kinds.ts'
import { findMarksToDo } from '../../../services/marking/see-mark.ts'
import { leaveAsItIs } from '../../../services/workbench/leave-as-it-is.ts'
import { seeWork } from '../../../services/workbench/see-work.ts'
import type { Areas } from '../../areas.ts'
import type { Frame } from '../../components/layout.tsx'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import type { Site } from '../../site.ts'
import { associationOf } from '../../visit.ts'
import { isMoment } from '../staff-applications/list-query.ts'
import { NowPage } from './now-page.tsx'
import { addSittingRoutes, sitterOf } from './sitting-routes.tsx'

/** The page where an association's staff begin, and the ways through the work on it. */
export function addWorkbenchRoutes(areas: Areas, site: Site, frame: Frame): void {
  areas.get(paths.workbench, { staff: 'enter' }, async (c) => {
    const association = associationOf(c)
    const sitter = sitterOf(c)
    const named = c.req.query('kind') ?? ''
    const kind = isWorkKind(named) ? named : undefined
    const after = readPlace(c.req.query('after'))
    const hasUnread = c.get('visit').unread > 0
    const [work, marks] = await Promise.all([
      seeWork(site.db, { ...sitter, kind, after, hasUnread }),
      findMarksToDo(site.db, { actor: sitter.actor, associationId: association.id }),
    ])
    const wish = { action: 'see-advised', associationId: association.id } as const
    const canSit = decideAccess(sitter.actor, wish) === 'allowed'
    const props = { frame: frameOf(c, frame), association, work, kind, marks, now: sitter.now, canSit }
    const hasLeft = c.req.query('left') === 'yes'
    return answerPage(c, <NowPage {...props} {...{ hasLeft }} isFirst={!after} sittingId={randomUUID()} />)
  })

  areas.post(paths.setAside, { staff: 'see-mail' }, async (c, { fields }) => {
    await leaveAsItIs(site.db, {
      ...sitterOf(c),
      kind: textOf(fields, 'kind'),
      subjectId: textOf(fields, 'subject'),
    })
    return c.redirect(paths.workbench.href(associationOf(c).shortId, { left: 'yes' }), 303)
  })

  addSittingRoutes(areas, site, frame)
}

/** A place as the link to the next page writes it. */
function readPlace(text: string | undefined): WorkPlace | undefined {
  const [kind = '', subjectId = '', ...moment] = text?.split(' ') ?? []
  const since = moment.join(' ')
  return isWorkKind(kind) && isUuid(subjectId) && isMoment(since) ? { kind, subjectId, since } : undefined
}
