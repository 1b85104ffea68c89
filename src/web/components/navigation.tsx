import type { Messages } from '../messages/messages.ts'
import { paths } from '../paths.ts'
import type { FrameVisit } from './layout.tsx'

export interface NavigationPlace {
  readonly label: string
  readonly href: string
}

/** The ways that are always open: a person's own places, or the way in. */
export function Navigation({ text, visit }: { text: Messages; visit: FrameVisit | undefined }) {
  if (!visit?.person)
    return (
      <nav class="at-nav" aria-label={text.navigation.label}>
        <NavigationLink label={text.navigation.signIn} href={paths.signIn.href()} here={visit?.here ?? ''} />
      </nav>
    )
  const { person } = visit
  return (
    <nav class="at-nav" aria-label={text.navigation.label}>
      {person.places.map((place) => (
        <NavigationLink {...place} here={visit.here} />
      ))}
      <NavigationLink label={person.name} href={paths.account.href()} here={visit.here} />
    </nav>
  )
}

/** The nearest place above the page is marked, so that a page deep inside still says where it is. */
function NavigationLink({ label, href, here }: NavigationPlace & { here: string }) {
  const isHere = here === href || here.startsWith(`${href}/`)
  return (
    <a href={href} aria-current={isHere ? (here === href ? 'page' : 'true') : undefined}>
      {label}
    </a>
  )
}
