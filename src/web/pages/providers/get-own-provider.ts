import { NotFound } from '../../../domain/errors.ts'
import { loadOwnProviders, type OwnProvider } from '../../../services/providers/load-own-providers.ts'
import type { Tx } from '../../../store/tables.ts'
import { personOf, type SiteContext } from '../../visit.ts'

/** The provider that the address, or a form, names: one's own, or there is none. */
export async function getOwnProvider(
  tx: Tx,
  c: SiteContext,
  entryId = c.req.param('entry'),
): Promise<OwnProvider> {
  const providers = await loadOwnProviders(tx, personOf(c).id, c.get('visit').now)
  const provider = providers.find(({ id }) => id === entryId)
  if (!provider) throw new NotFound()
  return provider
}
