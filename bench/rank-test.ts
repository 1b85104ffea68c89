/**
 * How probable differences as lopsided as these are where neither side is slower: the signed-rank test of Wilcoxon
 * for pairs, two-sided, by its normal approximation, which holds from about twenty pairs on. Pairs without a
 * difference say nothing and are left out.
 */
export function signedRankProbability(differences: readonly number[]): number {
  const told = differences.filter((each) => each !== 0)
  const sizes = told.map(Math.abs).toSorted((a, b) => a - b)
  const rankOf = (size: number) => (sizes.indexOf(size) + sizes.lastIndexOf(size)) / 2 + 1
  const positive = told.filter((each) => each > 0).reduce((sum, each) => sum + rankOf(each), 0)
  const count = told.length
  if (count === 0) return 1
  const expected = (count * (count + 1)) / 4
  const deviation = Math.sqrt((count * (count + 1) * (2 * count + 1)) / 24)
  return twoSided(Math.max(0, Math.abs(positive - expected) - 0.5) / deviation)
}

/** The share of a normal distribution that lies further out than this many deviations, on both sides together. */
function twoSided(deviations: number): number {
  // Abramowitz and Stegun 7.1.26, exact to 1.5e-7.
  const x = deviations / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const terms = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592]
  return terms.reduce((sum, term) => sum * t + term, 0) * t * Math.exp(-x * x)
}
