import type { Db } from '../../store/tables.ts'
import type { Scanner } from './clamd.ts'
import type { FileStore } from './file-store.ts'

/** What the work on files needs from outside. */
export interface FileParts {
  readonly db: Db
  readonly store: FileStore
  readonly scanner: Scanner
  /** A random UUID. */
  readonly newId: () => string
}
