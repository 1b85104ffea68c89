import type { Category } from '../../src/standards/vocabulary.ts'
import { type Answer, countOnes, failing, firstCode, named, type World } from './shapes.ts'

/** A signed document. */
export function agreement(document: string, world: World): Answer {
  const judged = named('agreements', world.portfolio.agreements)
    .filter(({ entry }) => entry.document === document)
    .map(({ name, entry }) => ({
      name,
      code: firstCode(
        failing({
          'after-as-of': entry.signedOn != null && entry.signedOn > world.asOf,
          'not-completed': entry.signedOn == null,
        }),
      ),
    }))
  return countOnes(document, 1, judged)
}

export function exam(category: Category, world: World): Answer {
  const judged = named('exams', world.portfolio.exams).map(({ name, entry }) => ({
    name,
    code: firstCode(
      failing({
        'after-as-of': entry.completedOn != null && entry.completedOn > world.asOf,
        'not-completed': entry.completedOn == null || entry.passed == null,
        'other-category': entry.category !== category,
        'not-passed': entry.passed === false,
      }),
    ),
  }))
  return countOnes('exam', 1, judged)
}

/** The associations for infant mental health that the sheets' "another association" takes in here. */
export const knownAssociations = ['vaimh', 'mi-aimh', 'alliance']

/** Membership on the day of evaluation, or at the end of the period where that is earlier. */
export function membership(associations: readonly string[], world: World): Answer {
  const end = world.period?.to ?? world.asOf
  const day = end < world.asOf ? end : world.asOf
  const judged = named('memberships', world.portfolio.memberships).map(({ name, entry }) => ({
    name,
    code: firstCode(
      failing({
        'after-as-of': entry.from > world.asOf,
        'outside-period': entry.from > end,
        'not-recognized-association': !associations.includes(entry.association),
        lapsed: entry.to != null && entry.to < day,
      }),
    ),
  }))
  return countOnes('membership', 1, judged)
}
