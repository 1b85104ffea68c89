import { type Actor, type SignedIn, workingRoles } from '../domain/rights.ts'
import type { Frame } from './components/layout.tsx'
import type { NavigationPlace } from './components/navigation.tsx'
import type { Messages } from './messages/messages.ts'
import { paths } from './paths.ts'
import { staffPlaces } from './staff-places.ts'
import type { SiteContext } from './visit.ts'

/** The frame of a page for one visit: who is signed in, and where the visit stands. */
export function frameOf(c: SiteContext, frame: Frame): Frame {
  const { actor, formToken, unread, association, sitting, typed } = c.get('visit')
  const here = new URL(c.req.url).pathname
  // Whoever may do nothing here is not told the name of the association either.
  const ofStaff = association ? staffPlaces(actor, association, frame.language.text) : []
  const places = placesOf(actor, frame.language.text, unread)
  return {
    ...frame,
    visit: {
      formToken,
      here,
      ...(typed && { typed }),
      ...(actor.kind === 'person' && { person: { name: actor.name, places } }),
      ...(association && ofStaff.length > 0 && { staff: { label: association.name, groups: ofStaff } }),
      ...(association && sitting && { sitting: { association: association.shortId, sitting } }),
    },
  }
}

function placesOf(actor: Actor, text: Messages, unread: number): readonly NavigationPlace[] {
  if (actor.kind === 'visitor') return []
  const associations = new Map(
    actor.roles
      .filter(({ role }) => workingRoles.includes(role))
      .map(({ association }) => [association.shortId, association.name]),
  )
  return [
    { label: text.navigation.home, href: paths.home.href() },
    { label: text.navigation.portfolio, href: paths.portfolio.href() },
    ...(appliesSomewhere(actor) ? [{ label: text.applications.title, href: paths.applications.href() }] : []),
    { label: text.comments.place(unread), href: paths.messages.href() },
    ...[...associations].map(([shortId, name]) => ({ label: name, href: paths.workbench.href(shortId) })),
  ]
}

/** Applicants, and those who are nothing in any association yet; staff find their work elsewhere. */
function appliesSomewhere({ roles }: SignedIn): boolean {
  return roles.length === 0 || roles.some(({ role }) => role === 'applicant')
}
