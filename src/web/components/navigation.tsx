import type { Messages } from '../messages/messages.ts'
import { paths } from '../paths.ts'
import type { FrameVisit } from './layout.tsx'

export interface NavigationPlace {
  readonly label: string
  readonly href: string
  /** Whether only the page itself is marked, and none below it. */
  readonly isExact?: boolean
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

/** The places of an association's staff, below the person's own. */
export function StaffNavigation({ label, places, here }: StaffPlaces & { here: string }) {
  return (
    <nav class="at-staff" aria-label={label}>
      <div class="govuk-width-container at-staff__in">
        {places.map((place) => (
          <NavigationLink {...place} here={here} />
        ))}
      </div>
    </nav>
  )
}

export interface StaffPlaces {
  /** The name of the association. */
  readonly label: string
  readonly places: readonly NavigationPlace[]
}

/** The nearest place above the page is marked, so that a page deep inside still says where it is. */
function NavigationLink({ label, href, here, isExact }: NavigationPlace & { here: string }) {
  const isHere = here === href || (!isExact && here.startsWith(`${href}/`))
  return (
    <a href={href} aria-current={isHere ? (here === href ? 'page' : 'true') : undefined}>
      {label}
    </a>
  )
}
