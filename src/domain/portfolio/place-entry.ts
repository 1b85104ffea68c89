import type { Code } from '../../evaluation/finding.ts'
import type { Mattering } from './standards-that-matter.ts'
import type { EntryTold, Mend, Place, RefusedPlace } from './tell-entry.ts'

export interface StandardPlaces {
  readonly standard: string
  readonly places: readonly Place[]
}

/** One reason, told once for all the requirements that give it. */
export interface ReasonPlaces {
  readonly code: Code
  readonly reason: string
  readonly mend: Mend
  readonly places: readonly RefusedPlace[]
}

interface NearAndFar<Each> {
  readonly near: readonly Each[]
  readonly far: readonly Each[]
}

/** Where an entry counts, by standard, and where it does not, by reason: what matters to its person first. */
export interface PlacedEntry {
  readonly counts: NearAndFar<StandardPlaces>
  readonly refused: NearAndFar<ReasonPlaces>
}

/**
 * The places of an entry in the order in which its person looks at them. A reason is near where a standard that
 * matters gives it; all its places stand with it, and no place is left out.
 */
export function placeEntry({ counts, refused }: EntryTold, { near, far }: Mattering): PlacedEntry {
  const order = new Map([...near, ...far].map(({ edition }, position) => [edition.standard, position]))
  const orderOf = ({ standard }: Place) => order.get(standard) ?? order.size
  const isNear = (place: Place) => orderOf(place) < near.length
  const inOrder = <Each extends Place>(places: readonly Each[]) =>
    places.toSorted((a, b) => orderOf(a) - orderOf(b))

  const byStandard = [...Map.groupBy(inOrder(counts), ({ standard }) => standard)].map(
    ([standard, places]) => ({ standard, places }),
  )
  const byReason = [...Map.groupBy(inOrder(refused), ({ code, reason }) => `${code} ${reason}`).values()]
    .flatMap(reasonOf)
    .toSorted((a, b) => Number(a.mend === 'nothing') - Number(b.mend === 'nothing'))
  return {
    counts: split(byStandard, ({ places }) => places.some(isNear)),
    refused: split(byReason, ({ places }) => places.some(isNear)),
  }
}

function reasonOf(places: readonly RefusedPlace[]): ReasonPlaces[] {
  const [first] = places
  return first ? [{ code: first.code, reason: first.reason, mend: first.mend, places }] : []
}

function split<Each>(all: readonly Each[], isNear: (each: Each) => boolean): NearAndFar<Each> {
  return { near: all.filter(isNear), far: all.filter((each) => !isNear(each)) }
}
