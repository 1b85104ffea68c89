import { createHash } from 'node:crypto'

/** The secret in somebody's cookie, made from the person's number so that both sides know it. */
export function sessionOf(seed: number): string {
  return createHash('sha256').update(`renewal rush ${seed}`).digest('base64url')
}

/** As it lies in the database. */
export function hashOfSession(seed: number): string {
  return createHash('sha256').update(sessionOf(seed)).digest('hex')
}

/** What a form of that session carries. */
export function formTokenOf(seed: number): string {
  return createHash('sha256')
    .update(`form:${sessionOf(seed)}`)
    .digest('base64url')
}
