import type { Parameters } from 'fast-check'

/** So many runs; `ATTUNE_SEED` replays the seed that a failure names. */
export function runs<Values>(numRuns: number): Parameters<Values> {
  const seed = process.env.ATTUNE_SEED
  return seed === undefined ? { numRuns } : { numRuns, seed: Number(seed) }
}
