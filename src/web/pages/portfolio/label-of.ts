import type { SectionBody } from '../../../domain/portfolio/entry.ts'
import type { Language } from '../../messages/messages.ts'
import { describeEntries, type EntryLabel } from '../distance/describe-entries.ts'
import type { NameLists } from './name-lists.ts'

/** An entry in a few words that its owner recognizes, also where it is no longer in the portfolio. */
export function labelOf(entry: SectionBody, names: NameLists, language: Language): string {
  return describeAlone(entry, names, language).label
}

/** The same with its day. */
export function describeAlone(
  { section, body }: SectionBody,
  names: NameLists,
  language: Language,
): EntryLabel {
  const providers = [...names.providers].map(([id, name]) => ({ id, name }))
  const alone = { format: 'attune-portfolio/1', [section]: [{ ...body, id: 'entry' }] } as const
  return describeEntries({ ...(section === 'providers' ? {} : { providers }), ...alone }, language)('entry')
}
