import type { Hono, MiddlewareHandler } from 'hono'
import { NotFound } from '../domain/errors.ts'
import { type Access, decideAccess, type StaffAction } from '../domain/rights.ts'
import { findOpenSitting } from '../services/workbench/sit-down.ts'
import { findAssociation } from '../store/people/associations.ts'
import { tokenIn } from './form-token.ts'
import { paths } from './paths.ts'
import { type PostedForm, readForm } from './read-form.ts'
import { refuseForeignPosts } from './refuse-foreign-posts.ts'
import type { Site } from './site.ts'
import { keepUnsent, keepUntilSent, pageOfForm, recallTyping } from './unsent-typing.ts'
import type { SiteContext, SiteEnv } from './visit.ts'

/**
 * Who may come here. `secret-link`: whoever has the link, whose secret the handler looks up.
 * `one-click`: a secret link that mail programs follow by themselves, from no page of ours (RFC 8058).
 * A staff action is for the association that the address names.
 */
export type Permit = 'anyone' | 'secret-link' | 'one-click' | 'signed-in' | { readonly staff: StaffAction }

export interface RouteEntry {
  readonly method: 'GET' | 'POST'
  readonly pattern: string
  readonly permit: Permit
}

interface Place {
  readonly pattern: string
}

type Answer = Response | Promise<Response>

type PostHandler = (c: SiteContext, form: PostedForm) => Answer

/** How pages are added: there is no way to add one without saying who may come. */
export interface Areas {
  get(place: Place, permit: Permit, handle: (c: SiteContext) => Answer): void
  /** `largest` is the most that the form may weigh, where it carries a file of evidence. */
  post(place: Place, permit: Permit, handle: PostHandler, largest?: number): void
  /** Every route that was added, for the test that tries them all. */
  readonly routes: readonly RouteEntry[]
}

export type Refusals = (c: SiteContext, kind: 'too-large' | 'unread' | 'nul' | 'stale-form') => Answer

export function createAreas(app: Hono<SiteEnv>, site: Site, refuse: Refusals): Areas {
  const routes: RouteEntry[] = []
  const sameOrigin = refuseForeignPosts(site.baseUrl)
  return {
    routes,
    get(place, permit, handle) {
      routes.push({ method: 'GET', pattern: place.pattern, permit })
      app.get(place.pattern, async (c) => {
        const stopped = await stop(c, permit, site)
        if (stopped) return stopped
        await recallTyping(c, site)
        return handle(c)
      })
    },
    post(place, permit, handle, largest) {
      routes.push({ method: 'POST', pattern: place.pattern, permit })
      app.post(place.pattern, permit === 'one-click' ? fromAnywhere : sameOrigin, async (c) => {
        const form = await readForm(c.req.raw, largest)
        if (form.kind !== 'form') return refuse(c, form.kind)
        const isOfSomebody = typeof permit === 'object' || permit === 'signed-in'
        const send = async () => {
          const stopped = await stop(c, permit, site)
          if (stopped) return stopped
          // Nobody can make up the address of a secret link, so a form sent there needs no token.
          const isOurs = permit === 'secret-link' || isShownByUs(c, form)
          if (isOurs) return handle(c, form)
          if (isOfSomebody) await keepUnsent(c, site, form)
          return refuse(c, 'stale-form')
        }
        return isOfSomebody ? keepUntilSent(c, site, form, send) : send()
      })
    },
  }
}

const fromAnywhere: MiddlewareHandler = (_, next) => next()

/** Forms of visitors are guarded by their origin; those of signed-in people by the session's token too. */
function isShownByUs(c: SiteContext, { fields }: PostedForm): boolean {
  const { actor, formToken } = c.get('visit')
  if (actor.kind === 'visitor') return true
  return (c.req.header('x-form-token') ?? tokenIn(fields)) === formToken
}

/** The answer for somebody who may not go on; nothing where the way is free. */
async function stop(c: SiteContext, permit: Permit, site: Site): Promise<Response | undefined> {
  if (permit === 'anyone' || permit === 'secret-link' || permit === 'one-click') return undefined
  const visit = c.get('visit')
  if (permit === 'signed-in') return visit.actor.kind === 'visitor' ? askToSignIn(c) : undefined

  const named = c.req.param('association') ?? ''
  const known = visit.places?.find(({ shortId }) => shortId === named)
  const association = known ?? (await findAssociation(site.db, named))
  if (!association) throw new NotFound()
  c.set('visit', { ...visit, association, today: site.dayOf(visit.now, association.timeZone) })
  const access = decideAccess(visit.actor, { action: permit.staff, associationId: association.id })
  if (access !== 'allowed') return answerStopped(c, access)
  await noteSitting(c, site, association.id)
  return undefined
}

async function noteSitting(c: SiteContext, site: Site, associationId: string): Promise<void> {
  const visit = c.get('visit')
  if (visit.actor.kind !== 'person' || !visit.sitsIn.includes(associationId)) return
  c.set('visit', { ...visit, sitting: await findOpenSitting(site.db, visit.actor, associationId) })
}

/** The answer for somebody who may not do what was asked, or has something to do first. */
export function answerStopped(c: SiteContext, access: Exclude<Access, 'allowed'>): Response {
  switch (access) {
    case 'hidden':
      throw new NotFound()
    case 'sign-in':
      return askToSignIn(c)
    case 'second-factor':
      return c.redirect(paths.secondFactor.href(hereAgain(c)), 303)
    default:
      return access satisfies never
  }
}

function askToSignIn(c: SiteContext): Response {
  return c.redirect(paths.signIn.href(hereAgain(c)), 303)
}

/** The page to come back to. */
function hereAgain(c: SiteContext): string {
  const { pathname, search } = c.req.method === 'GET' ? new URL(c.req.url) : pageOfForm(c)
  return pathname + search
}
