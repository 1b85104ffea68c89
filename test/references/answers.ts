import type { Fields } from '../../src/domain/fields.ts'
import { defaultRatingForm } from '../../src/domain/references/default-rating-form.ts'
import { itemsOf } from '../../src/domain/references/rating-form.ts'

/** A whole rating on the form that Attune brings along, with so many items that cannot be told. */
export function someAnswers(gaps = 0, change: Readonly<Record<string, string>> = {}): Fields {
  const items = itemsOf(defaultRatingForm).map(
    ({ id }, index) => [`item-${id}`, index < gaps ? 'not-enough' : '3'] as const,
  )
  const fields = {
    ...Object.fromEntries(items),
    'comment-reflection': 'Thinks before acting.',
    comment: 'A pleasure to work with.',
    recommendation: 'recommend',
    known: 'longer',
    endorsed: 'no',
    ...change,
  }
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]))
}
