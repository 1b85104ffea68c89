import { Secret, TOTP } from 'otpauth'

const period = 30
/** One step before and after, for clocks that are not quite right. */
const tolerance = 1

/** The time-based codes of an authenticator app, as of RFC 6238: SHA-1, six digits, 30 seconds. */
function totpOf(site: string, email: string, secret: string): TOTP {
  return new TOTP({ issuer: site, label: email, secret: Secret.fromBase32(secret), period })
}

/** A new secret of 160 bits in base32, as apps take it. */
export function makeTotpSecret(randomBytes: (size: number) => Uint8Array): string {
  return new Secret({ buffer: Uint8Array.from(randomBytes(20)).buffer }).base32
}

/** What an app reads from the picture. */
export function totpAddress(site: string, email: string, secret: string): string {
  return totpOf(site, email, secret).toString()
}

/** The step that a code belongs to, or undefined for a wrong or outdated one. */
export function findTotpStep(secret: string, code: string, now: Date): number | undefined {
  const totp = totpOf('', '', secret)
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: tolerance })
  return delta === null ? undefined : Math.floor(now.getTime() / (period * 1_000)) + delta
}
