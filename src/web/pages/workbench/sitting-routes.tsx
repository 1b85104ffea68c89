import { numberOf, textOf } from '../../../domain/fields.ts'
import {
  endSitting,
  goOn,
  type SeenSitting,
  type Sitter,
  seeSitting,
  sitDown,
} from '../../../services/workbench/sit-down.ts'
import type { Areas } from '../../areas.ts'
import type { Frame } from '../../components/layout.tsx'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import type { Site } from '../../site.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { SittingPage } from './sitting-page.tsx'
import { tellWork } from './tell-work.ts'

const staff = { staff: 'see-advised' } as const

/** Sitting down for some minutes, going through the pieces, and leaving. */
export function addSittingRoutes(areas: Areas, { db }: Site, frame: Frame): void {
  areas.post(paths.sittings, staff, async (c, { fields }) => {
    const { shortId } = associationOf(c)
    const id = textOf(fields, 'id')
    const wish = { id, kind: textOf(fields, 'kind'), minutes: numberOf(fields, 'minutes') }
    if (!(await sitDown(db, sitterOf(c), wish))) return c.redirect(paths.workbench.href(shortId), 303)
    return c.redirect(placeOf(await seeSitting(db, sitterOf(c), id), shortId, frame), 303)
  })

  areas.get(paths.sitting, staff, async (c) => {
    const { shortId } = associationOf(c)
    const sitter = sitterOf(c)
    const seen = await seeSitting(db, sitter, idOf(c))
    const props = { frame: frameOf(c, frame), association: shortId, seen, now: sitter.now }
    return answerPage(c, <SittingPage {...props} />)
  })

  areas.post(paths.nextInSitting, staff, async (c, { fields }) => {
    const seen = await goOn(db, sitterOf(c), idOf(c), numberOf(fields, 'position'))
    const { shortId } = associationOf(c)
    return c.redirect(seen ? placeOf(seen, shortId, frame) : paths.workbench.href(shortId), 303)
  })

  areas.post(paths.endSitting, staff, async (c) => {
    await endSitting(db, sitterOf(c), idOf(c))
    return c.redirect(paths.workbench.href(associationOf(c).shortId), 303)
  })
}

/** Where the next piece is done; at the end, the page that says so. */
function placeOf({ sitting, item }: SeenSitting, association: string, { language }: Frame): string {
  return item && !sitting.endedAt
    ? tellWork(item, association, language).href
    : paths.sitting.href(association, sitting.id)
}

export function sitterOf(c: SiteContext): Sitter {
  const { now, today } = c.get('visit')
  return { actor: personOf(c), associationId: associationOf(c).id, now, today }
}

function idOf(c: SiteContext): string {
  return c.req.param('sitting') ?? ''
}
