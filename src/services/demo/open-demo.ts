import type { Day } from '../../standards/day.ts'
import { type Database, openDatabase } from '../../store/open-database.ts'
import { claimDataFolder } from '../../store/postgres/data-folder.ts'
import { startingUser } from '../../store/postgres/server-user.ts'
import type { StoreSettings } from '../../store/settings.ts'
import { demoSettings } from './demo-settings.ts'
import { loadSeason } from './load-season.ts'
import { makeSeason } from './season/make-season.ts'
import type { SeasonSources } from './season/read-sources.ts'

interface DemoWish {
  readonly sources: SeasonSources
  readonly today: Day
  /** Whether the season is made anew. */
  readonly fresh: boolean
}

/** Opens the database of the demo with the season in it. */
export async function openDemo(
  settings: StoreSettings,
  { sources, today, fresh }: DemoWish,
): Promise<Database> {
  // Ours first, so that a start without the demo does not take it for somebody else's folder.
  await claimDataFolder(settings.dataFolder, startingUser())
  const own = demoSettings(settings)
  const database = await openDatabase(own)
  try {
    await loadSeason(own, () => makeSeason(sources, today), { fresh })
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}
