import { createHash } from 'node:crypto'
import type { Fields } from '../domain/fields.ts'

/** What the token is called in a form with fields, and in one that is a single button. */
export const tokenNames = { form: 'formToken', button: 'buttonToken' } as const

/** Proves that a form was shown by us to a browser; it follows from the session's token, which never leaves its cookie. */
export function formTokenOf(sessionToken: string | undefined): string {
  return createHash('sha256')
    .update(`form:${sessionToken ?? ''}`)
    .digest('base64url')
}

export function tokenIn(fields: Fields): string | undefined {
  return (fields[tokenNames.form] ?? fields[tokenNames.button])?.[0]
}

/** Whether somebody may have typed what was sent: a single button has nothing to type into. */
export function hasFields(fields: Fields): boolean {
  return fields[tokenNames.form] !== undefined
}
