import type { Messages } from '../messages/messages.ts'
import { paths } from '../paths.ts'
import type { FrameVisit } from './layout.tsx'

export interface NavigationPlace {
  readonly label: string
  readonly href: string
  /** Whether only the page itself is marked, and none below it. */
  readonly isExact?: boolean
  /** Addresses of pages that belong to it and do not lie below it. */
  readonly also?: readonly string[]
}

/** The ways that are always open: a person's own places, or the way in. */
export function Navigation({ text, visit }: { text: Messages; visit: FrameVisit | undefined }) {
  if (!visit?.person)
    return (
      <nav class="at-nav" aria-label={text.navigation.label}>
        <NavigationLink
          label={text.register.navigation}
          href={paths.publicRegister.href()}
          here={visit?.here ?? ''}
        />
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

/** So many places are shown at once; where there are more, those of one group are. */
const mostAtOnce = 6

/** The places of an association's staff, below the person's own: the groups, and what is in the one at hand. */
export function StaffNavigation({ label, groups, here }: StaffPlaces & { here: string }) {
  const all = groups.flatMap(({ places }) => places)
  const isFew = all.length <= mostAtOnce
  const nearest = findNearest(all, here)
  const current = groups.find(({ places }) => places.some((place) => place === nearest)) ?? groups[0]
  return (
    <nav class="at-staff" aria-label={label}>
      {isFew ? null : (
        <div class="govuk-width-container at-staff__groups">
          {groups.map((group) => (
            <a href={group.places[0]?.href} aria-current={group === current ? 'true' : undefined}>
              {group.label}
            </a>
          ))}
        </div>
      )}
      <div class="govuk-width-container at-staff__in">
        {(isFew ? all : (current?.places ?? [])).map((place) => (
          <NavigationLink {...place} here={here} />
        ))}
      </div>
    </nav>
  )
}

/** The place that a page is at or below, the closest one. */
function findNearest(places: readonly NavigationPlace[], here: string): NavigationPlace | undefined {
  return places
    .filter((place) => isAt(place, here))
    .toSorted((one, other) => other.href.length - one.href.length)[0]
}

export interface StaffPlaces {
  /** The name of the association. */
  readonly label: string
  readonly groups: readonly PlaceGroup[]
}

export interface PlaceGroup {
  readonly label: string
  /** One at least; the first is where the group begins. */
  readonly places: readonly NavigationPlace[]
}

/** The nearest place above the page is marked, so that a page deep inside still says where it is. */
function NavigationLink({ here, ...place }: NavigationPlace & { here: string }) {
  const { label, href } = place
  return (
    <a href={href} aria-current={isAt(place, here) ? (here === href ? 'page' : 'true') : undefined}>
      {label}
    </a>
  )
}

function isAt({ href, isExact, also = [] }: NavigationPlace, here: string): boolean {
  return here === href || also.includes(here) || (!isExact && here.startsWith(`${href}/`))
}
