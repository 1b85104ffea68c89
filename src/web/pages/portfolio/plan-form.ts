import type { Fields } from '../../../domain/fields.ts'
import type { EntryChange } from '../../../domain/portfolio/apply-changes.ts'
import type { Basis, KeptSection, SectionBody } from '../../../domain/portfolio/entry.ts'
import type { FieldFault } from '../../../domain/portfolio/field-fault.ts'
import { peersWithProvider } from '../../../domain/portfolio/look-again.ts'
import { readEntryForm } from '../../../domain/portfolio/read-entry-form.ts'
import type { NameLists } from './name-lists.ts'
import { choosing, type NewProvider, namesWith, newProviderIn } from './new-provider.ts'

/** A form that was read: all that would be saved, and nothing saved yet. */
export interface PlannedForm {
  readonly entry: SectionBody<KeptSection>
  readonly basis: Basis | null
  readonly newProvider: NewProvider | undefined
  /** The form as if the new provider had been there already, and the names with it. */
  readonly fields: Fields
  readonly names: NameLists
}

export function planForm(
  section: KeptSection,
  typed: Fields,
  known: NameLists,
): PlannedForm | { readonly faults: readonly FieldFault[] } {
  const newProvider = newProviderIn(section, typed, known)
  const fields = choosing(newProvider, typed)
  const names = namesWith(newProvider, known)
  const reading = readEntryForm(section, fields, { providers: [...names.providers.keys()] })
  if ('faults' in reading) return reading
  const faults = peersWithProvider(reading.entry)
  return faults.length > 0 ? { faults } : { ...reading, newProvider, fields, names }
}

/** What saving the form would change. A provider who was added by the same form before is there already. */
export function changesOf({ entry, newProvider }: PlannedForm, id: string, known: NameLists): EntryChange[] {
  const isNew = newProvider !== undefined && !known.providers.has(newProvider.id)
  return [...(isNew ? [newProvider] : []), { id, entry }]
}
