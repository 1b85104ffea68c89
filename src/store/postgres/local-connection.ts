import type { ClientConfig } from 'pg'
import { socketPort } from './cluster-config.ts'

/** A connection over the socket. Everything is said, so that no PG* variable of the environment gets in. */
export function localConnection(socketFolder: string, user: string, database: string): ClientConfig {
  return { host: socketFolder, port: socketPort, user, database, ssl: false, password: '' }
}
