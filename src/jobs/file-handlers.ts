import type { FileParts } from '../services/files/file-parts.ts'
import { scanWaitingFiles } from '../services/files/scan-file.ts'
import { sweepFiles } from '../services/files/sweep-files.ts'
import type { JobHandlers } from './job-handlers.ts'

/** Bytes that should be there are not. The name is what the operator reads; the files keep their rows. */
export class LostFiles extends Error {
  override readonly name = 'LostFiles'
}

/** Asks the scanner again where it did not answer, and brings bytes and rows of files together. */
export function fileHandlers(files: FileParts, clock: () => Date): JobHandlers {
  return {
    'scan-waiting-files': async () => {
      await scanWaitingFiles(files)
    },
    'sweep-files': async () => {
      const { lost } = await sweepFiles(files, clock())
      if (lost.length > 0)
        throw new LostFiles(`The bytes of ${lost.length} files are missing in the storage.`)
    },
  }
}
