import { NotFound } from '../../domain/errors.ts'
import { findListedProvider } from '../../store/providers/search-register.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { addEntry } from '../portfolio/add-entry.ts'
import { linkProvider } from './link-provider.ts'

interface Taking {
  readonly personId: string
  readonly registeredProviderId: string
  /** The new provider of the portfolio, carried by the form. */
  readonly entryId: string
  readonly now: Date
}

/** Adds somebody from a register to the providers of a portfolio: name and standing are the register's. */
export async function takeFromRegister(
  db: Db,
  { personId, registeredProviderId, entryId, now }: Taking,
): Promise<void> {
  const registered = await withScope(db, { personId }, (tx) => findListedProvider(tx, registeredProviderId))
  if (!registered) throw new NotFound()
  const entry = { section: 'providers', body: { name: registered.name } } as const
  await addEntry(db, { personId, now, id: entryId, entry })
  await linkProvider(db, { personId, entryId, registeredProviderId, now })
}
