import type { Messages } from '../../messages/messages.ts'

interface FieldWords {
  readonly label: string
  readonly hint?: string
}

/** The question of a field; a section may ask it in its own words. */
export function fieldWords(section: string, field: string, text: Messages): FieldWords {
  const { fields, sectionFields } = text.portfolio
  const general: Readonly<Record<string, FieldWords>> = fields
  const own: Readonly<Record<string, FieldWords | undefined>> = sectionFields[section] ?? {}
  return own[field] ?? general[field] ?? { label: field }
}
