import { NotFound } from '../../domain/errors.ts'
import type { ProviderDetails } from '../../domain/providers/registered-provider.ts'
import {
  changeRegisteredProvider,
  findRegisteredProvider,
  insertRegisteredProvider,
} from '../../store/providers/registered-providers.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

interface Keeper {
  readonly associationId: string
  readonly personId: string
  readonly now: Date
}

/** Enters a provider into the register under the id that the form carried, so that a double click enters once. */
export async function addRegisteredProvider(
  db: Db,
  { associationId, personId, now }: Keeper,
  { id, details }: { readonly id: string; readonly details: ProviderDetails },
): Promise<string> {
  return withScope(db, { personId, associationId }, async (tx) => {
    const known = await findRegisteredProvider(tx, associationId, id)
    return known?.id ?? insertRegisteredProvider(tx, { associationId, personId, at: now }, details, id)
  })
}

/** Changes what the register says: at once in every portfolio that looks there. */
export async function editRegisteredProvider(
  db: Db,
  { associationId, personId, now }: Keeper,
  {
    id,
    version,
    details,
  }: { readonly id: string; readonly version: number; readonly details: ProviderDetails },
): Promise<'saved' | 'overtaken'> {
  return withScope(db, { personId, associationId }, async (tx) => {
    if (!(await findRegisteredProvider(tx, associationId, id))) throw new NotFound()
    const registrar = { associationId, personId, at: now }
    const saved = await changeRegisteredProvider(tx, registrar, { ...details, id, version })
    return saved ? 'saved' : 'overtaken'
  })
}
