import { NotFound } from '../../../domain/errors.ts'
import type { Door } from '../../../services/demo/list-doors.ts'
import type { Areas } from '../../areas.ts'
import type { Frame } from '../../components/layout.tsx'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import type { SiteContext } from '../../visit.ts'
import { DemoPage, DoorPage } from './demo-page.tsx'

export interface DemoParts {
  readonly frame: Frame
  readonly doors: readonly Door[]
  /** Gives the browser a session of that person and sends it on. */
  readonly enter: (c: SiteContext, door: Door) => Promise<Response>
}

/** The doors of the demo. Only `attune demo` adds them. */
export function addDemoRoutes(areas: Areas, { frame, doors, enter }: DemoParts): void {
  areas.get(paths.demo, 'anyone', (c) => answerPage(c, <DemoPage frame={frameOf(c, frame)} doors={doors} />))

  areas.get(paths.door, 'anyone', (c) => {
    const door = getDoor(doors, c.req.param('door'))
    return answerPage(c, <DoorPage frame={frameOf(c, frame)} door={door} />)
  })

  areas.post(paths.door, 'anyone', (c) => enter(c, getDoor(doors, c.req.param('door'))))
}

function getDoor(doors: readonly Door[], id: string | undefined): Door {
  const door = doors.find((each) => each.id === id)
  if (!door) throw new NotFound()
  return door
}
