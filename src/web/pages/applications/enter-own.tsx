import type { Application } from '../../../domain/applications/application.ts'
import { enterApplication, type Stopped } from '../../../services/applications/enter-application.ts'
import {
  loadOwnApplication,
  type OwnApplication,
} from '../../../services/applications/load-own-application.ts'
import type { Tx } from '../../../store/tables.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { meansOf } from './means-of.ts'
import { ToldPage } from './told-page.tsx'

/** Who asks for which application, and when. */
export function askedIn(c: SiteContext) {
  return { actor: personOf(c), applicationId: readId(c.req.param('application')), now: c.get('visit').now }
}

/** Enters an application as its applicant; staff have pages of their own, and find nothing here. */
export function enterOwn<Result>(
  c: SiteContext,
  parts: PortfolioParts,
  work: (tx: Tx, application: Application) => Promise<Result>,
): Promise<Result | Stopped> {
  const { now: _, ...asked } = askedIn(c)
  return enterApplication(parts.site.db, { ...asked, action: 'change-application' }, work)
}

/** The application as its applicant sees it today. */
export function loadOwn(c: SiteContext, parts: PortfolioParts): Promise<OwnApplication | Stopped> {
  return enterOwn(c, parts, (tx, application) =>
    loadOwnApplication(tx, meansOf(parts), application, c.get('visit').now),
  )
}

/** The answer where a step is not possible as the application stands. */
export function tellCannot(c: SiteContext, parts: PortfolioParts, message?: string): Promise<Response> {
  const frame = frameOf(c, parts.frame)
  const words = frame.language.text.applications.cannot
  const link = { label: words.back, href: paths.application.href(askedIn(c).applicationId) }
  return answerPage(
    c,
    <ToldPage {...{ frame, link }} title={words.title} message={message ?? words.text} />,
    409,
  )
}
