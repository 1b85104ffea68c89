import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { loadCompetencyDomains } from '../../standards/competency-areas.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import { appendRecords } from '../../store/demo/append-records.ts'
import { insertRows } from '../../store/demo/insert-rows.ts'
import { emptyTables, hasSeason } from '../../store/demo/season-state.ts'
import { withMaintenance } from '../../store/demo/with-maintenance.ts'
import type { StoreSettings } from '../../store/settings.ts'
import { checkpointPath } from '../record/checkpoint-file.ts'
import type { Season } from './season/make-season.ts'
import { tellProcess } from './season/process/tell-process.ts'
import { seasonRows } from './season/season-rows.ts'

interface SeasonLoading {
  /** False where a season was there already, and was left alone. */
  readonly isNew: boolean
}

/**
 * Puts the season into the database of a demo, all of it or nothing. One that is there is left alone, with all
 * that was done in it since; `fresh` takes out everything that is there first.
 */
export function loadSeason(
  settings: StoreSettings,
  makeSeason: () => Season,
  { fresh = false }: { readonly fresh?: boolean } = {},
): Promise<SeasonLoading> {
  return withMaintenance(settings, async (client) => {
    const isThere = await hasSeason(client)
    if (isThere && !fresh) return { isNew: false }
    if (isThere) {
      await emptyTables(client)
      // What was signed was about a record that is gone.
      await rm(dirname(checkpointPath(settings.dataFolder)), { recursive: true, force: true })
    }
    const season = makeSeason()
    const rules = { standards: loadStandards(), domains: loadCompetencyDomains() }
    const { rows, record } = tellProcess(season, rules)
    await insertRows(client, [...seasonRows(season), ...rows])
    await appendRecords(client, record)
    return { isNew: true }
  })
}
