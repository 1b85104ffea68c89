/** What may be uploaded. An image is stored as it was drawn anew, a PDF as it came. */
export const mediaTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const
export type MediaType = (typeof mediaTypes)[number]

export const filePurposes = ['transcript', 'certificate', 'other'] as const
export type FilePurpose = (typeof filePurposes)[number]

/** A file waits in quarantine until it was looked at; only one that is available leaves the store. */
const fileStates = ['quarantined', 'available', 'refused'] as const
export type FileState = (typeof fileStates)[number]

/** What the scanner last said, if it was asked. `not-scanned`: this installation has no scanner. */
const scanResults = ['waiting', 'clean', 'infected', 'not-scanned'] as const
export type ScanResult = (typeof scanResults)[number]

/** One file of a person's evidence, without its bytes. */
export interface StoredFile {
  readonly id: string
  readonly personId: string
  /** The portfolio entry that it is evidence for, if any. */
  readonly entryId: string | null
  readonly purpose: FilePurpose
  /** Cleaned: see cleanFileName. */
  readonly name: string
  readonly mediaType: MediaType
  readonly bytes: number
  readonly sha256: string
  readonly state: FileState
  readonly scan: ScanResult
  /** What the scanner called it. */
  readonly scanWords: string | null
  readonly uploadedAt: Date
}
