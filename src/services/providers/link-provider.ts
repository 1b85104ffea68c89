import { NotFound } from '../../domain/errors.ts'
import type { ListedProvider } from '../../domain/providers/registered-provider.ts'
import { dropProviderLink, putProviderLink } from '../../store/providers/provider-links.ts'
import { findListedProvider } from '../../store/providers/search-register.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { getProvider } from './get-provider.ts'

interface Linking {
  readonly personId: string
  readonly entryId: string
  readonly registeredProviderId: string
  readonly now: Date
}

/** Says who a provider of the portfolio is in a register: from then on the register tells the standing. */
export async function linkProvider(
  db: Db,
  { personId, entryId, registeredProviderId, now }: Linking,
): Promise<ListedProvider> {
  return withScope(db, { personId }, async (tx) => {
    await getProvider(tx, personId, entryId)
    const registered = await findListedProvider(tx, registeredProviderId)
    if (!registered) throw new NotFound()
    const associationId = registered.association.id
    await putProviderLink(tx, { personId, entryId, associationId, registeredProviderId, at: now })
    return registered
  })
}

/** Takes that back: what the person entered holds again, or an answer that the association gave. */
export async function unlinkProvider(
  db: Db,
  link: { readonly personId: string; readonly entryId: string; readonly associationId: string },
): Promise<void> {
  await withScope(db, { personId: link.personId }, async (tx) => {
    await getProvider(tx, link.personId, link.entryId)
    await dropProviderLink(tx, link)
  })
}
