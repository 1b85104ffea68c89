import { fileLimits } from './file-limits.ts'

/** Whether a file still fits among those that a person has stored. */
export function hasRoom(storedBytes: number, newBytes: number): boolean {
  return newBytes <= fileLimits.fileBytes && storedBytes + newBytes <= fileLimits.personBytes
}
