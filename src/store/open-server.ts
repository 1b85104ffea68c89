import { openManagedServer } from './managed-server.ts'
import { claimDataFolder } from './postgres/data-folder.ts'
import type { DatabaseServer } from './postgres/database-server.ts'
import { openEmbeddedServer } from './postgres/embedded-server.ts'
import { startingUser } from './postgres/server-user.ts'
import type { StoreSettings } from './settings.ts'

/** The server that the settings name: a managed one, or the one that Attune brings along. */
export async function openServer(settings: StoreSettings): Promise<DatabaseServer> {
  if (!settings.managed) return openEmbeddedServer(settings)
  await claimDataFolder(settings.dataFolder, startingUser())
  return openManagedServer(settings.managed)
}
