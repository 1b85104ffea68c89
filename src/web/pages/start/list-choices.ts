import type { Edition } from '../../../standards/schema.ts'
import { categories } from '../../../standards/vocabulary.ts'
import { splitTitle } from '../../split-title.ts'

/** Standards of one place that somebody may be working toward: either Endorsements or renewals. */
export interface ChoiceGroup {
  readonly kind: 'endorsements' | 'renewals'
  readonly place: string
  readonly choices: readonly { readonly standard: string; readonly title: string }[]
}

/** Endorsements before renewals, each by place; in a group the order of the categories. */
export function listChoices(editions: readonly Edition[]): ChoiceGroup[] {
  const inOrder = [...editions].sort(
    (a, b) => categories.indexOf(a.category) - categories.indexOf(b.category) || compare(a.title, b.title),
  )
  return [
    ...groupsOf(
      'endorsements',
      inOrder.filter(({ renewal }) => !renewal),
    ),
    ...groupsOf(
      'renewals',
      inOrder.filter(({ renewal }) => renewal),
    ),
  ]
}

function groupsOf(kind: ChoiceGroup['kind'], editions: readonly Edition[]): ChoiceGroup[] {
  const byPlace = Map.groupBy(editions, ({ title }) => splitTitle(title).place)
  return [...byPlace]
    .sort(([a], [b]) => compare(a, b))
    .map(([place, own]) => ({
      kind,
      place,
      choices: own.map(({ standard, title }) => ({ standard, title })),
    }))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
