import type { MarkerProfile } from '../../domain/exams/marking/marker-profile.ts'
import {
  type Candidate,
  proposeMarker,
  type Unfit,
  whyUnfit,
} from '../../domain/exams/marking/propose-markers.ts'
import { seniorPlace } from '../../domain/exams/marking/states.ts'
import type { Day } from '../../standards/day.ts'
import { listMarkerLoads, listMarkers, listUnfitMarkers, type Marker } from '../../store/exams/markers.ts'
import type { Marking } from '../../store/exams/markings.ts'
import { listMarksOf, type Mark } from '../../store/exams/marks.ts'
import { listCalibrationScripts, type Script } from '../../store/exams/scripts.ts'
import type { Tx } from '../../store/tables.ts'
import type { MarkingOffice } from './enter-marking.ts'

/** A marker beside what there is to do. */
export interface KnownMarker extends Marker {
  readonly open: number
  readonly askedThisMonth: number
  readonly doneThisYear: number
  readonly calibrated: ReadonlySet<string>
}

/** Everybody who marks at an office, by name. */
export async function loadMarkers(tx: Tx, office: MarkingOffice, today: Day): Promise<KnownMarker[]> {
  const [loads, markers] = await Promise.all([listMarkerLoads(tx, office, today), listMarkers(tx, office)])
  return markers.map((marker) => {
    const load = loads.get(marker.personId)
    return {
      ...marker,
      ...{ open: load?.open ?? 0, askedThisMonth: load?.askedThisMonth ?? 0 },
      ...{ doneThisYear: load?.doneThisYear ?? 0, calibrated: load?.calibrated ?? new Set() },
    }
  })
}

/** The places of a script that somebody has still to be asked for. */
export function vacantPlaces(
  { scriptId, state, round }: Marking,
  marks: readonly Mark[],
  markers: number,
): readonly number[] {
  const wanted =
    state === 'to-adjudicate' ? [seniorPlace] : state === 'being-marked' ? placesOf(round, markers) : []
  const filled = marks.filter(
    (mark) => mark.scriptId === scriptId && mark.round === round && ['asked', 'done'].includes(mark.state),
  )
  return wanted.filter((place) => !filled.some((mark) => mark.place === place))
}

/** One fresh marker marks again after an appeal. */
export function placesOf(round: number, markers: number): readonly number[] {
  return round > 1 ? [1] : Array.from({ length: markers }, (_, index) => index + 1)
}

export interface Choice {
  readonly marker: KnownMarker
  /** Null where the marker can be asked. */
  readonly unfit: Unfit | null
}

export interface PlannedPlace {
  readonly place: number
  readonly choices: readonly Choice[]
  /** Null where nobody fits. */
  readonly proposed: KnownMarker | null
}

/** Who could mark a script in a place, and who is proposed. */
export async function planPlace(
  tx: Tx,
  office: MarkingOffice,
  { script, place, today }: { readonly script: Script; readonly place: number; readonly today: Day },
): Promise<PlannedPlace> {
  const [markers, calibrations, knowing, had] = await Promise.all([
    loadMarkers(tx, office, today),
    listCalibrationScripts(tx, office.id),
    listUnfitMarkers(tx, script.id),
    listMarksOf(tx, script.id),
  ])
  const involved = new Set([...knowing, ...had.map(({ markerId }) => markerId)])
  const vacancy = { category: script.category, place, involved }
  const asked = calibrations.filter(({ category }) => category === script.category).map(({ id }) => id)
  const candidates = markers.map((marker) => toCandidate(marker, asked, today))
  const proposed = proposeMarker(candidates, vacancy)
  return {
    place,
    choices: markers.map((marker, index) => {
      const candidate = candidates[index]
      return { marker, unfit: candidate ? whyUnfit(candidate, vacancy) : 'involved' }
    }),
    proposed: markers.find(({ personId }) => personId === proposed?.personId) ?? null,
  }
}

function toCandidate(marker: KnownMarker, calibrations: readonly string[], today: Day): Candidate {
  const { personId, profile, open, askedThisMonth, calibrated } = marker
  return {
    ...{ personId, categories: profile.categories, mostAMonth: profile.mostAMonth, open, askedThisMonth },
    ...{ isPaused: isPaused(profile, today), isSenior: profile.isSenior },
    calibrationsLeft: calibrations.filter((id) => !calibrated.has(id)).length,
  }
}

export function isPaused({ pausedUntil }: MarkerProfile, today: Day): boolean {
  return pausedUntil !== null && today <= pausedUntil
}
