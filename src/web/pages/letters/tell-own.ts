import type { OwnTemplate } from '../../../store/letters/letter-templates.ts'
import type { Language } from '../../messages/messages.ts'

/** Whose words a letter has, in words. */
export function tellOwn(own: OwnTemplate | undefined, { text, format }: Language, timeZone: string): string {
  if (!own) return text.letters.ours
  return text.letters.own(format.instant(own.changedAt, timeZone), own.changedBy ?? text.letters.somebody)
}
