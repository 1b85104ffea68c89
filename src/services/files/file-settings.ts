import { randomUUID } from 'node:crypto'
import type { Db } from '../../store/tables.ts'
import { createClamdScanner, noScanner } from './clamd.ts'
import { createDiskStore } from './disk-store.ts'
import type { FileParts } from './file-parts.ts'
import { createS3Store, type S3Settings } from './s3-store.ts'

/** Where files go and who scans them; read from the environment by the command line. */
export interface FileSettings {
  /** Set when files are kept on S3-compatible storage, else they are in the data folder. */
  readonly s3?: S3Settings
  /** Where clamd listens, when there is one. */
  readonly clamd?: { readonly path: string } | { readonly host: string; readonly port: number }
}

/** Wires what the work on files needs. */
export function createFileParts(db: Db, dataFolder: string, { s3, clamd }: FileSettings): FileParts {
  return {
    db,
    store: s3 ? createS3Store(s3) : createDiskStore(dataFolder),
    scanner: clamd ? createClamdScanner(clamd) : noScanner,
    newId: randomUUID,
  }
}
