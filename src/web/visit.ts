import type { Context, Env } from 'hono'
import type { Fields } from '../domain/fields.ts'
import type { Day } from '../standards/day.ts'
import type { Sitting } from '../store/workbench/sittings.ts'
import type { Recognized } from './site.ts'

/** The association that the address names, for pages of its staff. */
export interface VisitedAssociation {
  readonly id: string
  readonly shortId: string
  readonly name: string
  readonly timeZone: string
}

/** Who asks, when, and where. */
interface Visit extends Recognized {
  readonly now: Date
  readonly today: Day
  /** Proves that a form was shown by us to this browser; carried by every form. */
  readonly formToken: string
  readonly association?: VisitedAssociation
  /** The work that the visitor sits at in that association. */
  readonly sitting?: Sitting | undefined
  /** What the visitor typed on this page and did not send, by the address that its form is sent to. */
  readonly typed?: ReadonlyMap<string, Fields>
  /** The page on which what was sent and could not be taken will stand again. */
  readonly typingKeptFor?: string
}

export interface SiteEnv extends Env {
  Variables: { visit: Visit }
}

export type SiteContext = Context<SiteEnv>

/** The person of a visit on a route that only signed-in people reach. */
export function personOf(c: SiteContext) {
  const { actor } = c.get('visit')
  if (actor.kind !== 'person') throw new Error('This route is open to visitors, so there may be no person.')
  return actor
}

/** The association of a visit on a route below /a/:association. */
export function associationOf(c: SiteContext): VisitedAssociation {
  const { association } = c.get('visit')
  if (!association) throw new Error('This route does not name an association.')
  return association
}
