import { fileLimits } from '../domain/files/file-limits.ts'

/** The largest portfolio document taken, in bytes: 5 MB. */
export const largestDocument = 5 * 1024 * 1024

/** The largest body of a form: a document, a third longer where an earlier page carried it, and few other fields. */
export const largestForm = Math.ceil((largestDocument * 4) / 3) + 64 * 1024

/** The largest body of a form with a file of evidence; a file that is a little too large still gets a sentence about it. */
export const largestUpload = fileLimits.fileBytes + 1024 * 1024

/** So much of a form that is too large is still read, and forgotten, before the answer: browsers show it only then. */
export const largestDiscarded = 100 * 1024 * 1024
