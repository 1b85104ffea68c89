import type { ClientConfig } from 'pg'
import type { Role } from '../roles.ts'

/** A PostgreSQL server of either kind, as the rest of the store sees it. */
export interface DatabaseServer {
  /** How to connect as a role; undefined where a managed server was given no address for it. */
  connection(role: Role, database?: string): ClientConfig | undefined
  /** Resolves when the server takes connections. */
  whenReady(): Promise<void>
  close(): Promise<void>
}

export interface EmbeddedServer extends DatabaseServer {
  connection(role: Role, database?: string): ClientConfig
  /** The role that makes roles and databases. */
  admin(database: string): ClientConfig
}
