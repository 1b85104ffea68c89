import { fromMultikey, toMultikey } from './multikey.ts'

/** What an issuer is called by, taken apart. */
export type Did =
  | { readonly method: 'key'; readonly publicKey: string }
  | { readonly method: 'web'; readonly host: string; readonly path: readonly string[] }

/**
 * The name of an association that has an address to stay at: `did:web:host:a:vaimh`, which leads to
 * `https://host/a/vaimh/did.json`. Undefined for an address without TLS, which did:web cannot name.
 */
export function didWebOf(address: string, shortId: string): string | undefined {
  const { protocol, host, pathname } = new URL(address)
  if (protocol !== 'https:') return undefined
  const path = pathname.split('/').filter((part) => part !== '')
  return ['did', 'web', encodeURIComponent(host), ...path, 'a', shortId].join(':')
}

/** A name that is its own key: it needs no address, and another key makes another name. */
export function didKeyOf(publicKey: string): string {
  return `did:key:${toMultikey(publicKey)}`
}

/** Undefined where the name is of no kind that is known here. */
export function readDid(did: string): Did | undefined {
  const [scheme, method, ...parts] = did.split(':')
  const [first = '', ...path] = parts
  if (scheme !== 'did') return undefined
  if (method === 'key' && path.length === 0) {
    const publicKey = fromMultikey(first)
    return publicKey === undefined ? undefined : { method, publicKey }
  }
  const isWeb = method === 'web' && [first, ...path].every((part) => /^[A-Za-z0-9._%-]+$/.test(part))
  return isWeb ? { method, host: decodeHost(first), path } : undefined
}

function decodeHost(text: string): string {
  return text.replaceAll(/%3A/gi, ':').toLowerCase()
}
