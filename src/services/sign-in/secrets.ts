import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

type RandomBytes = (size: number) => Uint8Array

const secretPattern = /^[\w-]{43}$/

/** 256 random bits that open something, and the hash under which they are kept. */
export function makeSecret(randomBytes: RandomBytes): { readonly secret: string; readonly hash: string } {
  const secret = Buffer.from(randomBytes(32)).toString('base64url')
  return { secret, hash: hashSecret(secret) }
}

/** What is stored in place of a secret. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** A secret as it came in a cookie or link, or undefined where it cannot be one. */
export function readSecret(text: string | undefined): string | undefined {
  return text !== undefined && secretPattern.test(text) ? text : undefined
}

const codes = 1_000_000
/** The largest multiple of a million within 32 bits: above it some codes would be more likely than others. */
const fair = Math.floor(2 ** 32 / codes) * codes

/** Six digits, each combination equally likely. */
export function makeSixDigits(randomBytes: RandomBytes): string {
  for (;;) {
    const number = Buffer.from(randomBytes(4)).readUInt32BE()
    if (number < fair) return String(number % codes).padStart(6, '0')
  }
}

/**
 * The hash of a code. A million codes are tried in a moment, so the secret that only the browser
 * has goes in too: whoever reads the table finds no code.
 */
export function hashCode(browserSecret: string, salt: string, code: string): string {
  return createHmac('sha256', browserSecret).update(`${salt}:${code}`).digest('hex')
}

/** Compares two hashes in constant time. */
export function isSameHash(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
