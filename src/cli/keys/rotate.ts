import { randomBytes } from 'node:crypto'
import type { CredentialMeans } from '../../services/credentials/means.ts'
import { rotateKeys } from '../../services/credentials/rotate-keys.ts'
import { openKeyring } from '../../services/keys/keyring.ts'
import { exitCodes, type Io, refuse, write } from '../io.ts'
import { en } from '../messages/en.ts'
import { readOptions } from '../read-options.ts'
import { readSiteSettings, type SiteSettings } from '../serve/read-site-settings.ts'
import { withAssociationNamed } from '../with-association-named.ts'
import { withStore } from '../with-store.ts'

/** `attune keys rotate --association ID`: 0 once every badge is signed, 3 for an association that does not exist. */
export async function rotate(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions({ association: 'text' }, args)
  if ('problem' in options) return refuse(io, [options.problem, en.usage.more('keys')])
  const [extra] = options.positionals
  if (extra !== undefined) return refuse(io, en.usage.tooMuch(extra))
  const { association } = options.values
  if (association === undefined) return refuse(io, [en.keys.associationMissing, en.usage.more('keys')])
  const read = readSiteSettings(io.environment)
  if ('problems' in read) return refuse(io, read.problems)
  // Badges carry the address: signed without it, they would say that somebody else issued them.
  const { url } = read.settings
  if (url === undefined) return refuse(io, en.keys.addressMissing)
  return withStore(io, () => rotateIn(read.settings, { url, association }, io))
}

function rotateIn(
  { store }: SiteSettings,
  { url, association }: { readonly url: string; readonly association: string },
  io: Io,
): Promise<number> {
  return withAssociationNamed(store, io, association, async (db, issuer) => {
    const means: CredentialMeans = {
      keyring: await openKeyring(store.dataFolder, new Date()),
      baseUrl: url,
      isAddressStable: url.startsWith('https:'),
      randomBytes: (size) => randomBytes(size),
      clock: () => new Date(),
    }
    const signed = await rotateKeys(db, means, { issuer })
    await write(io.out, en.keys.done(issuer.name, signed))
    return exitCodes.done
  })
}
