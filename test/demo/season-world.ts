import { type Door, listDoors } from '../../src/services/demo/list-doors.ts'
import { loadSeason } from '../../src/services/demo/load-season.ts'
import { makeSeason, type Season } from '../../src/services/demo/season/make-season.ts'
import { readSources } from '../../src/services/demo/season/read-sources.ts'
import { type Database, openDatabase } from '../../src/store/open-database.ts'
import type { StoreSettings } from '../../src/store/settings.ts'
import { managedSettings } from '../store/test-database.ts'

/** A database with the season in it. */
export interface SeasonWorld extends Database {
  readonly settings: StoreSettings
  readonly season: Season
  readonly doors: readonly Door[]
}

export const seasonDay = '2026-11-21'

export async function createSeasonWorld(): Promise<SeasonWorld> {
  const sources = readSources()
  const season = makeSeason(sources, seasonDay)
  const settings = await managedSettings()
  const database = await openDatabase(settings)
  await loadSeason(settings, () => season)
  return { ...database, settings, season, doors: listDoors(sources) }
}
