import type { Category } from '../../../standards/vocabulary.ts'
import type { Language } from '../../messages/messages.ts'

interface Told {
  readonly category: Category
  readonly from: string
  readonly to?: string | null | undefined
}

interface ToldStanding {
  readonly endorsements?: readonly Told[] | undefined
  readonly vetted?: readonly (Told & { readonly association: string })[] | undefined
}

/** A line for each Endorsement and each vetting. */
export function standingWords(
  { endorsements = [], vetted = [] }: ToldStanding,
  { text, format }: Language,
  nameOf: (association: string) => string,
): string[] {
  const words = text.providers.standing
  const endorsed = ({ category, from, to }: Told) =>
    to
      ? words.endorsedUntil(text.category[category], format.day(from), format.day(to))
      : words.endorsed(text.category[category], format.day(from))
  const met = (by: string, { category, from, to }: Told) =>
    to
      ? words.vettedUntil(by, text.category[category], format.day(from), format.day(to))
      : words.vetted(by, text.category[category], format.day(from))
  return [...endorsements.map(endorsed), ...vetted.map((each) => met(nameOf(each.association), each))]
}
