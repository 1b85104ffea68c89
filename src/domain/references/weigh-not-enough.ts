/** Many editions say so; one that does not has no limit of its own. */
export const usualVoidLimit = 6

/**
 * What to say while a rater writes: nothing, a gentle word one answer before the limit, or that the form would
 * not count. The limit is the edition's (domain: six or more "not enough information").
 */
export function weighNotEnough(count: number, limit: number): 'fine' | 'near' | 'void' {
  if (count >= limit) return 'void'
  return count === limit - 1 && count > 0 ? 'near' : 'fine'
}
