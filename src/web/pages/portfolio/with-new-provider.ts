import { randomUUID } from 'node:crypto'
import { type Fields, textOf } from '../../../domain/fields.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import type { KeptSection } from '../../../domain/portfolio/entry.ts'
import type { Owner } from '../../../domain/portfolio/saving.ts'
import { mostCharacters } from '../../../domain/portfolio/section-fields.ts'
import { addEntry } from '../../../services/portfolio/add-entry.ts'
import type { Db } from '../../../store/tables.ts'
import { newProviderField } from './entry-fields.tsx'

/**
 * A session's form may name a provider who is not in the portfolio yet: the provider is added, of unknown
 * standing, and the form goes on as if it had been chosen. The id comes with the form, so it happens once.
 */
export async function withNewProvider(
  db: Db,
  owner: Owner,
  section: KeptSection,
  fields: Fields,
): Promise<Fields> {
  const name = textOf(fields, newProviderField)
  if (section !== 'rsc' || name === '' || name.length > mostCharacters) return fields
  const given = textOf(fields, 'newProviderId')
  const id = isUuid(given) ? given : randomUUID()
  const result = await addEntry(db, { ...owner, id, entry: { section: 'providers', body: { name } } })
  if (!('saved' in result)) return fields
  // Another name typed into the same form afterwards is another provider.
  return { ...fields, provider: [result.saved.id], [newProviderField]: [''], newProviderId: [randomUUID()] }
}
