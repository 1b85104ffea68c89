import { NotFound } from '../../domain/errors.ts'
import type { MarkerProfile } from '../../domain/exams/marking/marker-profile.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { decideAccess } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import { listMarkers, saveMarker } from '../../store/exams/markers.ts'
import { listCalibrationScripts } from '../../store/exams/scripts.ts'
import type { Db } from '../../store/tables.ts'
import { enterMarking, type MarkingWish } from './enter-marking.ts'
import { type KnownMarker, loadMarkers } from './plan-marks.ts'

export interface ListedMarker extends KnownMarker {
  /** Calibration scripts of the own categories that wait. */
  readonly calibrationsLeft: number
}

/** Everybody who marks for the office, with what there is to do and when not. */
export function listOfficeMarkers(
  db: Db,
  wish: MarkingWish & { readonly today: Day },
): Promise<ListedMarker[]> {
  return enterMarking(db, wish, async (tx, office) => {
    const calibrations = await listCalibrationScripts(tx, office.id)
    return (await loadMarkers(tx, office, wish.today)).map((marker) => {
      const categories: readonly string[] = marker.profile.categories
      const asked = calibrations.filter(
        ({ category }) => categories.length === 0 || categories.includes(category),
      )
      return { ...marker, calibrationsLeft: asked.filter(({ id }) => !marker.calibrated.has(id)).length }
    })
  })
}

/** One of them: staff see anybody, a marker the own settings. */
export async function seeMarker(
  db: Db,
  wish: MarkingWish & { readonly today: Day; readonly personId: string },
): Promise<ListedMarker> {
  refuseOthers(wish)
  const found = (await listOfficeMarkers(db, wish)).find(({ personId }) => personId === wish.personId)
  if (!found) throw new NotFound()
  return found
}

interface ChangeMarker extends MarkingWish {
  readonly personId: string
  readonly profile: MarkerProfile
  /** The version that was shown. */
  readonly after: number
  readonly now: Date
}

/** Nobody makes a senior of oneself: that is kept as it is unless staff change it. False where it was changed since. */
export async function changeMarker(db: Db, wish: ChangeMarker): Promise<boolean> {
  refuseOthers(wish)
  return enterMarking(db, wish, async (tx, office) => {
    const { personId, profile, after, now: at, actor } = wish
    const [kept] = await listMarkers(tx, office, personId)
    if (!kept) throw new NotFound()
    const isSenior = isStaff(wish) ? profile.isSenior : kept.profile.isSenior
    return saveMarker(tx, {
      officeId: office.id,
      personId,
      profile: { ...profile, isSenior },
      after,
      by: actor.id,
      at,
    })
  })
}

function refuseOthers({ personId, ...wish }: MarkingWish & { readonly personId: string }): void {
  if (!isUuid(personId) || (personId !== wish.actor.id && !isStaff(wish))) throw new NotFound()
}

export function isStaff({ actor, associationId }: MarkingWish): boolean {
  return decideAccess(actor, { action: 'run-marking', associationId }) === 'allowed'
}
