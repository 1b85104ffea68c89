import { NotFound } from '../domain/errors.ts'
import { dropDraft, findDraftsOn } from '../store/portfolio/form-drafts.ts'
import { withScope } from '../store/with-scope.ts'
import { hasFields } from './form-token.ts'
import { isFormKey, keepTyping } from './keep-typing.ts'
import { paths } from './paths.ts'
import type { PostedForm } from './read-form.ts'
import type { Site } from './site.ts'
import type { SiteContext } from './visit.ts'

/**
 * Does what a form asks for. Where it does not come to that, because the session is over, the second factor is asked
 * for again or something breaks, what was typed is kept for its person; where it was done, nothing of it stays behind.
 */
export async function keepUntilSent(
  c: SiteContext,
  site: Site,
  form: PostedForm,
  send: () => Promise<Response>,
): Promise<Response> {
  try {
    const answer = await send()
    if (isTurnedAway(answer)) await keepUnsent(c, site, form)
    else if (answer.status === 303 && !c.get('visit').typingKeptFor) await forgetTyping(c, site)
    return answer
  } catch (error) {
    // Where nothing is found there will be no form either; and what broke shall be told, not that it was not kept.
    if (!(error instanceof NotFound)) await keepUnsent(c, site, form).catch(() => {})
    throw error
  }
}

/** Finds what was typed on this page and not sent, for its forms to show again. */
export async function recallTyping(c: SiteContext, site: Site): Promise<void> {
  const visit = c.get('visit')
  const page = new URL(c.req.url).pathname
  if (visit.actor.kind === 'visitor' || !visit.typedAt?.includes(page)) return
  const { id: personId } = visit.actor
  const typed = await withScope(site.db, { personId }, (tx) => findDraftsOn(tx, personId, page))
  c.set('visit', { ...visit, typed })
}

/** The page on which a posted form stands: the one that it came from, or else the address that it was sent to. */
export function pageOfForm(c: SiteContext, sentTo = new URL(c.req.url).pathname) {
  const page = URL.parse(c.req.header('referer') ?? '')
  // What comes from other sites is refused before, so whatever origin there is is ours.
  if (page && page.origin === c.req.header('origin') && isFormKey(page.pathname)) return page
  return { pathname: sentTo, search: '' }
}

function isTurnedAway({ headers }: Response): boolean {
  const next = headers.get('location') ?? ''
  return [paths.signIn, paths.secondFactor].some((door) => next.split('?')[0] === door.href())
}

/** Keeps what was typed for its person, and notes where it will be found again. */
export async function keepUnsent(c: SiteContext, site: Site, { fields }: PostedForm): Promise<void> {
  const { now, actor, formerPersonId } = c.get('visit')
  const personId = actor.kind === 'person' ? actor.id : formerPersonId
  const formKey = new URL(c.req.url).pathname
  if (personId === undefined || !isFormKey(formKey) || !hasFields(fields)) return
  const { pathname: standsAt, search } = pageOfForm(c)
  await keepTyping(site.db, { personId, formKey, standsAt, fields, at: now })
  noteKept(c, standsAt + search)
}

/** Notes that what was typed is kept on purpose, and on which page it will stand. */
export function noteKept(c: SiteContext, page: string): void {
  c.set('visit', { ...c.get('visit'), typingKeptFor: page })
}

async function forgetTyping(c: SiteContext, site: Site): Promise<void> {
  const { actor, typedAt = [] } = c.get('visit')
  if (actor.kind === 'visitor' || typedAt.length === 0) return
  const { id: personId } = actor
  await withScope(site.db, { personId }, (tx) => dropDraft(tx, personId, new URL(c.req.url).pathname))
}
