import type { PortfolioEntry } from '../../domain/portfolio/entry.ts'
import { isAsRegistered } from '../../domain/providers/registered-provider.ts'
import { putProviderLink } from '../../store/providers/provider-links.ts'
import { searchRegister } from '../../store/providers/search-register.ts'
import type { Tx } from '../../store/tables.ts'

/** More people of one name than this are never told apart by their days. */
const mostLookedAt = 50

interface Linking {
  readonly personId: string
  readonly now: Date
}

/**
 * After entries were brought in: a provider whom a register has under the very name and with the very days of the
 * Endorsements is linked to it, so that the register and no claim tells the standing. Two of one name and the same
 * days are left to the person.
 */
export async function linkAsRegistered(
  tx: Tx,
  { personId, now }: Linking,
  { id: entryId, body }: Pick<PortfolioEntry<'providers'>, 'id' | 'body'>,
): Promise<void> {
  const { name = '', endorsements = [] } = body
  if (name === '' || endorsements.length === 0) return
  const found = await searchRegister(tx, { name, limit: mostLookedAt })
  const same = found.filter((each) => isAsRegistered({ name, endorsements }, each))
  for (const [associationId, own] of Map.groupBy(same, ({ association }) => association.id)) {
    const [only] = own
    if (only && own.length === 1)
      await putProviderLink(tx, { personId, entryId, associationId, registeredProviderId: only.id, at: now })
  }
}
