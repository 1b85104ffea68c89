type Weights = 'linear' | 'quadratic'

/** A pair of marks for the same thing, by position on the scale from 0. */
export type Pair = readonly [one: number, other: number]

/**
 * Agreement of two markers beyond chance, where a near miss counts as half an agreement: 1 is perfect, 0 is what
 * chance gives. Null where it is not defined, because chance alone would agree as well.
 * Cohen, "Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial credit",
 * Psychological Bulletin 70 (1968), 213-220: 1 - sum(w o) / sum(w e), with w = |i-j| / (k-1) or its square.
 */
export function weightedKappa(pairs: readonly Pair[], levels: number, weights: Weights): number | null {
  const count = pairs.length
  if (count === 0 || levels < 2) return null
  const weigh = (one: number, other: number) => {
    const apart = Math.abs(one - other) / (levels - 1)
    return weights === 'linear' ? apart : apart * apart
  }
  const observed = pairs.reduce((sum, [one, other]) => sum + weigh(one, other), 0) / count
  const [ofOne, ofOther] = [
    countLevels(pairs.map(([one]) => one)),
    countLevels(pairs.map(([, other]) => other)),
  ]
  let expected = 0
  for (const [one, times] of ofOne)
    for (const [other, otherTimes] of ofOther)
      expected += (weigh(one, other) * times * otherTimes) / count ** 2
  return expected === 0 ? null : 1 - observed / expected
}

function countLevels(marks: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  return counts
}
