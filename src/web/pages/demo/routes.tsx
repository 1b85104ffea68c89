import { NotFound } from '../../../domain/errors.ts'
import { enterDoor } from '../../../services/demo/enter-door.ts'
import type { Door } from '../../../services/demo/list-doors.ts'
import { referenceSecret } from '../../../services/demo/season/reference-secret.ts'
import type { Areas } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { circumstancesOf, goOnSignedIn, type SignInParts, sessionSecretOf } from '../sign-in/parts.ts'
import { DemoPage, DoorPage } from './demo-page.tsx'

/** Where visitors of the demo choose whom to be; added only where there are doors. */
export function addDemoRoutes(areas: Areas, parts: SignInParts, doors: readonly Door[]): void {
  const { frame, means, site } = parts
  areas.get(paths.demo, 'anyone', (c) => answerPage(c, <DemoPage frame={frameOf(c, frame)} doors={doors} />))

  areas.get(paths.door, 'anyone', (c) => {
    const door = getDoor(doors, c.req.param('door'))
    return answerPage(c, <DoorPage frame={frameOf(c, frame)} door={door} />)
  })

  areas.post(paths.door, 'anyone', async (c) => {
    const door = getDoor(doors, c.req.param('door'))
    if (door.personId === null) return c.redirect(paths.reference.href(referenceSecret), 303)
    const held = sessionSecretOf(c, site)
    return goOnSignedIn(c, parts, await enterDoor(means, door.personId, circumstancesOf(c, parts), held))
  })
}

function getDoor(doors: readonly Door[], id: string | undefined): Door {
  const door = doors.find((each) => each.id === id)
  if (!door) throw new NotFound()
  return door
}
