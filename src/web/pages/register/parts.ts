import type { SignAnswer } from '../../../services/endorsements/means.ts'
import type { StandardsLibrary } from '../../../standards/load-standards.ts'
import type { RegisterEntry } from '../../../store/endorsements/register.ts'
import type { Association } from '../../../store/people/associations.ts'
import type { Frame } from '../../components/layout.tsx'
import type { Language } from '../../messages/messages.ts'
import { nameStandard } from '../../name-standard.ts'
import type { Site } from '../../site.ts'

export interface RegisterParts {
  readonly site: Site
  readonly frame: Frame
  readonly standards: StandardsLibrary
  /** Absent where answers are not signed. */
  readonly signAnswer?: SignAnswer | undefined
}

export type EntryAssociation = Pick<Association, 'id' | 'shortId' | 'name' | 'timeZone'>

/** The most that is read of anything asked. */
export const longestWords = 200

/** What an entry is called: the category in words. */
export function titleOf({ standard }: Pick<RegisterEntry, 'standard'>, { text }: Language): string {
  return nameStandard(standard, text)
}

/** A text of an association, its paragraphs apart. */
export function paragraphsIn(text: string): string[] {
  return text
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}
