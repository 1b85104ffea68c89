import { seeCommitteeTurn } from '../../../services/decisions/see-committee-turn.ts'
import { seeInHand } from '../../../services/workbench/see-application.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf } from '../../visit.ts'
import { ApplicationPage, type DrawnCard } from './application-page.tsx'
import { applicationCards } from './cards.ts'
import { addListRoutes } from './list-routes.tsx'
import { atApplication, type StaffParts, staffMeans } from './parts.ts'
import { addStepRoutes } from './step-routes.tsx'

/** The applications of an association in the hands of its staff. */
export function addStaffApplicationRoutes(areas: Areas, parts: StaffParts): void {
  const means = staffMeans(parts)
  const cards = applicationCards(parts.standards)

  areas.get(paths.staffApplication, { staff: 'see-applications' }, async (c) => {
    const association = associationOf(c)
    const frame = frameOf(c, parts.frame)
    const at = atApplication(c)
    const seen = await seeInHand(means, at, async (tx, inHand) => {
      const committee = await seeCommitteeTurn(tx, inHand.application, at.actor.id)
      const source = { tx, inHand, readerId: at.actor.id, today: at.today, now: c.get('visit').now }
      const loaded = await Promise.all(
        cards.map(async ({ place, load }) => ({ place, draw: await load(source) })),
      )
      const drawn = loaded.flatMap(({ place, draw }): DrawnCard[] =>
        draw ? [{ place, drawn: draw({ frame, association, inHand }) }] : [],
      )
      return { cards: drawn, committee }
    })
    if (seen.access !== 'allowed') return answerStopped(c, seen.access)
    const { inHand, more } = seen
    const isDone = c.req.query('done') === 'yes'
    return answerPage(c, <ApplicationPage {...{ frame, association, inHand, isDone, ...more }} />)
  })

  addListRoutes(areas, parts)
  addStepRoutes(areas, parts)
}
