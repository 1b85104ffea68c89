/** What keeps the database from being opened, backed up or restored. */
export type StoreProblemReason =
  | 'no-binaries'
  | 'no-user'
  | 'foreign-folder'
  | 'wrong-owner'
  | 'damaged-folder'
  | 'other-major'
  | 'no-entry'
  | 'not-started'
  | 'not-reached'
  | 'old-server'
  | 'strong-role'
  | 'migrations'
  | 'jobs'
  | 'backup'
  | 'restore'

/** A problem that the person at the terminal can settle; the message says how. Nothing was changed. */
export class StoreProblem extends Error {
  override readonly name = 'StoreProblem'
  readonly reason: StoreProblemReason

  constructor(reason: StoreProblemReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}

/** The code that the system or PostgreSQL gave an error, such as ENOENT or 57P03. */
export function codeOf(error: unknown): string | undefined {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error
  return isCoded && typeof error.code === 'string' ? error.code : undefined
}
