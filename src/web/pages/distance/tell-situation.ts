import type { Distance } from '../../../evaluation/rank-evaluations.ts'
import type { Situation } from '../../messages/en.ts'

/** Where somebody stands, for the headline. What is done in part counts in part: 31 of 36 months are most of the way. */
export function tellSituation({ notMet, waiting, shortfall }: Distance, required: number): Situation {
  if (notMet === 0) return waiting === 0 ? 'all-met' : 'waiting'
  const left = (shortfall + waiting) / required
  if (left < 0.25) return 'nearly'
  return left <= 0.65 ? 'under-way' : 'starting'
}
