import type { Day } from '../../standards/day.ts'
import type { Edition } from '../../standards/schema.ts'

interface Wanted {
  readonly category: string
  /** Whose standards the association uses. */
  readonly owner: string
  readonly period: { readonly from: Day; readonly until: Day }
  /** How many years a whole period of the association's model has. */
  readonly years: number
}

/**
 * The sheet by which a category is renewed: the association's own for periods of that length, else the Alliance's.
 * Of several editions the latest that was in force before the period ended. Undefined where none is published.
 */
export function chooseRenewalStandard(editions: readonly Edition[], wanted: Wanted): Edition | undefined {
  const fitting = editions.filter(
    ({ category, renewal, effectiveFrom, effectiveTo }) =>
      category === wanted.category &&
      renewal?.years === wanted.years &&
      effectiveFrom <= wanted.period.until &&
      (effectiveTo === null || effectiveTo >= wanted.period.from),
  )
  return latestOf(fitting, wanted.owner) ?? latestOf(fitting, 'alliance')
}

function latestOf(editions: readonly Edition[], owner: string): Edition | undefined {
  return editions
    .filter(({ association }) => association === owner)
    .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0]
}
