/** An association as the list beside the standards names it. */
interface Known {
  readonly id: string
  readonly name: string
  readonly place: string
}

interface Installed {
  readonly shortId: string
  readonly name: string
  /** Whose standards it uses, by the id of the list. */
  readonly standardsOf: string
}

/** Which association a person of a place applies to, and how that person stands to it. */
export type Competent =
  | { readonly kind: 'yours' | 'not-yours' | 'not-here'; readonly name: string; readonly id: string }
  | { readonly kind: 'none' }

interface Residence {
  /** As the list of associations says it; any other text for a place that it does not hold. */
  readonly place: string
  readonly known: readonly Known[]
  /** The associations that work with this Attune. */
  readonly installed: readonly Installed[]
  /** Short names of those in which the person is an applicant. */
  readonly mine: readonly string[]
}

/** The place that an association of the whole world gives. */
const worldwide = 'Worldwide'

/** The association that is competent by residence. */
export function competentAssociation({ place, known, installed, mine }: Residence): Competent {
  const local = known.find((each) => each.place === place && place !== worldwide)
  if (!local) return { kind: 'none' }
  const here =
    installed.find(({ shortId }) => shortId === local.id) ??
    installed.find(({ standardsOf }) => standardsOf === local.id)
  if (!here) return { kind: 'not-here', name: local.name, id: local.id }
  return { kind: mine.includes(here.shortId) ? 'yours' : 'not-yours', name: here.name, id: here.shortId }
}

/** The places to choose from, by name. */
export function listPlaces(known: readonly Known[]): string[] {
  const places = known.map(({ place }) => place).filter((place) => place !== worldwide)
  return [...new Set(places)].sort((a, b) => (a < b ? -1 : 1))
}
