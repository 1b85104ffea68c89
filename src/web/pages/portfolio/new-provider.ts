import { randomUUID } from 'node:crypto'
import { type Fields, textOf } from '../../../domain/fields.ts'
import type { KeptSection, SectionBody } from '../../../domain/portfolio/entry.ts'
import type { Owner } from '../../../domain/portfolio/saving.ts'
import { mostCharacters } from '../../../domain/portfolio/section-fields.ts'
import { isNamesake } from '../../../domain/providers/provider-name.ts'
import { addEntry } from '../../../services/portfolio/add-entry.ts'
import type { Db } from '../../../store/tables.ts'
import { idIn } from '../../forms/id-in.ts'
import { newProviderField } from './entry-fields.tsx'
import type { NameLists } from './name-lists.ts'

/** A provider whom a session's form names and the portfolio does not hold yet; of unknown standing. */
export interface NewProvider {
  readonly id: string
  readonly entry: SectionBody<'providers'>
}

/** The id comes with the form, so that the provider is added once; one that is another provider's by now is not used. */
export function newProviderIn(
  section: KeptSection,
  fields: Fields,
  { providers }: Pick<NameLists, 'providers'>,
): NewProvider | undefined {
  const name = textOf(fields, newProviderField)
  if (section !== 'rsc' || name === '' || name.length > mostCharacters) return undefined
  const given = idIn(fields, 'newProviderId')
  // Whoever was chosen from a register goes by the name there when the same form arrives again.
  const known = providers.get(given) ?? name
  const isFree = known === name || isNamesake(known, name)
  return { id: isFree ? given : randomUUID(), entry: { section: 'providers', body: { name } } }
}

/** The form as if the new provider had been chosen from the list. */
export function choosing(provider: Pick<NewProvider, 'id'> | undefined, fields: Fields): Fields {
  return provider ? { ...fields, provider: [provider.id], [newProviderField]: [''] } : fields
}

/** The lists of names with the new provider among them. */
export function namesWith(provider: NewProvider | undefined, names: NameLists): NameLists {
  if (!provider) return names
  const { name = provider.id } = provider.entry.body
  return { ...names, providers: new Map([...names.providers, [provider.id, name]]) }
}

/** `batch` is that of the sessions that name the provider, so that undoing them takes the provider along. */
export async function saveNewProvider(
  db: Db,
  owner: Owner & { readonly batch?: string },
  provider: NewProvider | undefined,
): Promise<void> {
  if (provider) await addEntry(db, { ...owner, ...provider })
}
