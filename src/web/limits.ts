/** The largest portfolio document taken, in bytes: 5 MB. */
export const largestDocument = 5 * 1024 * 1024

/** The largest body of a form: a document and the few other fields beside it. */
export const largestForm = largestDocument + 64 * 1024

/** So much of a form that is too large is still read, and forgotten, before the answer: browsers show it only then. */
export const largestDiscarded = 100 * 1024 * 1024
