/** Where the bytes of files are kept, under random ids that say nothing. Rows in the database say whose they are. */
export interface FileStore {
  /** Done only when the bytes would outlast a power cut. An id is written once. */
  put(id: string, bytes: Uint8Array): Promise<void>
  /** Undefined where there are none. */
  get(id: string): Promise<Uint8Array | undefined>
  /** No fault where there are none. */
  remove(id: string): Promise<void>
  list(): AsyncIterable<KeptBytes>
  /** Takes away what processes that died had begun to write before this time. */
  clearDrafts(before: Date): Promise<void>
}

export interface KeptBytes {
  readonly id: string
  readonly keptSince: Date
}

/** Ids are made by us; anything else in a path or an address would be a way out of the folder. */
export function checkFileId(id: string): string {
  if (!isFileId(id)) throw new Error('A file is named by a UUID.')
  return id
}

export function isFileId(name: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name)
}
