/** What one file, and all files of one person, may come to. */
export const fileLimits = {
  fileBytes: 10 * 1024 * 1024,
  personBytes: 200 * 1024 * 1024,
  pixels: 50_000_000,
  pages: 200,
  /** A PDF that takes longer to read than this is refused. */
  readingSeconds: 15,
  nameCharacters: 120,
} as const
