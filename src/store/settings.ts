/** Where the program keeps what it must not lose; read from the environment by the command line. */
export interface StoreSettings {
  /** Database, files and keys. With a managed server, files and keys only. */
  readonly dataFolder: string
  /** Where the PostgreSQL programs are copied to, readable for the user that runs the server. */
  readonly cacheFolder: string
  /** Set when PostgreSQL is run by somebody else. */
  readonly managed?: ManagedUrls
}

/** Addresses of one database on a managed server, one for each role. */
export interface ManagedUrls {
  readonly app: string
  /** Needed to migrate, back up and restore; a running server can do without. */
  readonly owner?: string
  readonly jobs?: string
}
