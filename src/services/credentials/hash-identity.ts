import { createHash } from 'node:crypto'

/** As Open Badges hashes an identity: the salt follows what it salts. */
export function hashIdentity(identity: string, salt: string): string {
  return `sha256$${createHash('sha256').update(`${identity.toLowerCase()}${salt}`).digest('hex')}`
}
