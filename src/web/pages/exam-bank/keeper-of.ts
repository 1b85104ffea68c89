import type { Keeper } from '../../../services/exams/bank/keeper.ts'
import type { SiteContext } from '../../visit.ts'
import { staffScope } from '../questions/staff-scope.ts'

/** Who keeps items, on a route that only staff reach. */
export function keeperOf(c: SiteContext): Keeper {
  return { ...staffScope(c), at: c.get('visit').now }
}

export const keepsItems = { staff: 'keep-exam-items' } as const
