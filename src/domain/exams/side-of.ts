import type { Category } from '../../standards/vocabulary.ts'
import type { ItemSide } from './exam-item.ts'

/** The side whose items candidates of a category are asked: each side has an exam of its own. */
export function sideOf(category: Category): Exclude<ItemSide, 'both'> {
  return category.startsWith('ec') ? 'early-childhood' : 'infant'
}
