import { join } from 'node:path'
import type { StoreSettings } from '../../store/settings.ts'

/**
 * Where a demo keeps its data: beside the real data and never in it, and never on a server of the operator's own,
 * whatever the settings name.
 */
export function demoSettings({ dataFolder, cacheFolder }: StoreSettings): StoreSettings {
  return { dataFolder: join(dataFolder, 'demo'), cacheFolder }
}
