import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import type { Edition } from '../../standards/schema.ts'
import { en } from '../messages/en.ts'
import { nearest } from '../nearest.ts'

const namesShown = 3

/** The edition asked for; where there is none, a sentence with the nearest names. */
export function findStandard(
  library: StandardsLibrary,
  standard: string,
  asOf: Day,
  edition: string | undefined,
): { readonly edition: Edition } | { readonly unknown: string } {
  const found = library.findEdition(standard, asOf, edition)
  if (found) return { edition: found }
  if (!library.standardIds.includes(standard)) {
    return {
      unknown: en.evaluate.unknownStandard(standard, nearest(standard, library.standardIds, namesShown)),
    }
  }
  const editions = library.editions
    .filter((known) => known.standard === standard)
    .map((known) => known.edition)
  return { unknown: en.evaluate.unknownEdition(standard, edition ?? '', editions) }
}
