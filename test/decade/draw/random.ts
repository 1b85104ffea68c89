/** Numbers that look random and are the same in every run of a seed (mulberry32). */
export interface Dice {
  /** At least 0, below 1. */
  next(): number
  chance(part: number): boolean
  /** Both ends included. */
  whole(least: number, most: number): number
  pick<Item>(items: readonly Item[]): Item
}

export function throwDice(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    ...{ next, whole, chance: (part) => next() < part },
    pick(items) {
      const item = items[whole(0, items.length - 1)]
      if (item === undefined) throw new Error('There is nothing to choose from.')
      return item
    },
  }
}
