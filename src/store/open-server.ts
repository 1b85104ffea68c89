import { openManagedServer } from './managed-server.ts'
import type { DatabaseServer } from './postgres/database-server.ts'
import { openEmbeddedServer } from './postgres/embedded-server.ts'
import type { StoreSettings } from './settings.ts'

/** The server that the settings name: a managed one, or the one that Attune brings along. */
export function openServer(settings: StoreSettings): Promise<DatabaseServer> {
  return settings.managed ? openManagedServer(settings.managed) : openEmbeddedServer(settings)
}
