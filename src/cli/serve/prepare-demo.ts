import { dayIn } from '../../domain/day-in.ts'
import { type Door, listDoors } from '../../services/demo/list-doors.ts'
import { loadSeason } from '../../services/demo/load-season.ts'
import { makeSeason } from '../../services/demo/season/make-season.ts'
import { readSources } from '../../services/demo/season/read-sources.ts'
import type { StoreSettings } from '../../store/settings.ts'

/** Sees to it that the season is in the database of the demo, and answers whom its visitors may be. */
export async function prepareDemo(settings: StoreSettings, isFresh: boolean): Promise<readonly Door[]> {
  const sources = readSources()
  await loadSeason(settings, () => makeSeason(sources, dayIn(new Date())), { fresh: isFresh })
  return listDoors(sources)
}
