import type { Day } from '../../../standards/day.ts'
import type { StandardsLibrary } from '../../../standards/load-standards.ts'
import type { Language } from '../../messages/messages.ts'

/** What an application by a standard is for, in words. */
export function categoryNamer(
  standards: StandardsLibrary,
  { text }: Language,
  today: Day,
): (standard: string) => string {
  return (standard) => text.category[standards.getEdition(standard, today).category]
}
