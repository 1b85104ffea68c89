import { createHash } from 'node:crypto'

/** What a mailed link is made with. */
export interface LinkMeans {
  readonly randomBytes: (size: number) => Uint8Array
  /** The address of the page that a secret opens. */
  readonly linkTo: (secret: string) => string
}

/** 256 random bits, and the hash under which they are kept. */
export function makeLinkSecret({ randomBytes }: LinkMeans): {
  readonly secret: string
  readonly hash: string
} {
  const secret = Buffer.from(randomBytes(32)).toString('base64url')
  return { secret, hash: hashLinkSecret(secret) }
}

export function hashLinkSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
