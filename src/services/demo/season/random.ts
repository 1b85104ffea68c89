/** Numbers that look random and are the same on every run. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number
  /** A whole number from the first to the last, both included. */
  between(first: number, last: number): number
  /** True with this probability. */
  chance(probability: number): boolean
  pick<Each>(choices: readonly [Each, ...Each[]]): Each
  /** The same choices in another order. */
  shuffle<Each>(choices: readonly Each[]): Each[]
}

/** A small generator of 32 bits (the mixing steps of mulberry32); good enough to draw sample portfolios. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (first: number, last: number) => first + Math.floor(next() * (last - first + 1))
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
    shuffle: (choices) =>
      choices
        .map((choice) => ({ choice, place: next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ choice }) => choice),
  }
}
