import { describe, expect, test } from 'vitest'
import { toHours, toHourUnits } from '../hour-units.ts'
import { shareOutHours } from './share-out-hours.ts'

/** Entries as hours and the letters of the requirements they fit: "6 AB". */
function shared(entries: string[], needs: number[]): { have: number[]; shares: number[][] } {
  const hours = entries.map((entry) => {
    const [amount = '0', letters = ''] = entry.split(' ')
    return {
      units: toHourUnits(Number(amount)),
      fits: needs.map((_, index) => letters.includes(letter(index))),
    }
  })
  const { have, shares } = shareOutHours(hours, needs)
  return { have: have.map(toHours), shares: shares.map((share) => share.map(toHours)) }
}

const letter = (index: number) => String.fromCharCode('A'.charCodeAt(0) + index)

describe('hours that fit several requirements', () => {
  test('fill them all when there are enough', () => {
    expect(shared(['6 AB'], [3, 3])).toEqual({ have: [3, 3], shares: [[3, 3]] })
  })

  test('make way for hours that fit only one', () => {
    expect(shared(['3 AB', '3 A'], [3, 3])).toEqual({
      have: [3, 3],
      shares: [
        [0, 3],
        [3, 0],
      ],
    })
  })

  test('are passed on along a chain', () => {
    expect(shared(['6 AB', '6 BC'], [4, 4, 4])).toEqual({
      have: [4, 4, 4],
      shares: [
        [4, 2, 0],
        [0, 2, 4],
      ],
    })
  })

  test('may be halves and tenths', () => {
    expect(shared(['0.3 AB', '0.1 A'], [0.2, 0.2])).toEqual({
      have: [0.2, 0.2],
      shares: [
        [0.1, 0.2],
        [0.1, 0],
      ],
    })
  })
})

describe('when there are too few hours', () => {
  test('as many requirements as possible are met', () => {
    expect(shared(['6 ABC'], [10, 3, 3]).have).toEqual([0, 3, 3])
  })

  test('of equally many, those first on the sheet are met', () => {
    expect(shared(['4 AB'], [3, 3]).have).toEqual([3, 1])
    expect(shared(['5 AB', '4 BC'], [5, 5, 5]).have).toEqual([5, 4, 0])
  })

  test('of four requirements the first that can be met come first, whichever is met beside them', () => {
    // Two can be met. A and C leave one hour to B, A and D leave two: B is further up the sheet than C.
    expect(shared(['12 ABCD'], [6, 7, 5, 4]).have).toEqual([6, 2, 0, 4])
  })

  test('what cannot be met still takes what is left, in the order of the sheet', () => {
    expect(shared(['8 ABC'], [10, 10, 3]).have).toEqual([5, 0, 3])
  })

  test('meeting more requirements never costs hours that count', () => {
    // Meeting B and C would need 6 of the 5 hours that fit them.
    expect(shared(['5 BC', '4 A'], [9, 3, 3])).toMatchObject({ have: [4, 3, 2] })
  })

  test('no hours at all meet nothing', () => {
    expect(shared([], [3, 3])).toEqual({ have: [0, 0], shares: [] })
    expect(shared(['6 '], [3, 3])).toEqual({ have: [0, 0], shares: [[0, 0]] })
  })
})

describe('surplus hours', () => {
  test('go to the first requirement they fit', () => {
    expect(shared(['10 AB'], [3, 3])).toEqual({ have: [7, 3], shares: [[7, 3]] })
    expect(shared(['10 BC'], [3, 3, 3]).have).toEqual([0, 7, 3])
  })

  test('stay where they fit alone', () => {
    expect(shared(['5 A', '3 AB', '9 C'], [3, 3, 3])).toEqual({
      have: [5, 3, 9],
      shares: [
        [5, 0, 0],
        [0, 3, 0],
        [0, 0, 9],
      ],
    })
  })

  test('never take back what a later requirement needs', () => {
    expect(shared(['4 AB', '2 AC'], [1, 3, 2]).have).toEqual([1, 3, 2])
  })
})

test('of hours alike the earliest are handed out first', () => {
  expect(shared(['2 AB', '2 AB', '2 AB'], [3, 3]).shares).toEqual([
    [2, 0],
    [1, 1],
    [0, 2],
  ])
})

describe('against every way of sharing out', () => {
  test('three requirements, up to three groups of hours and small figures', () => {
    const wrong: unknown[] = []
    const kinds = ['A', 'B', 'C', 'AB', 'AC', 'BC', 'ABC']
    for (const needs of [
      [1, 1, 1],
      [2, 1, 1],
      [1, 2, 1],
      [1, 1, 2],
      [3, 2, 1],
    ]) {
      for (const entries of sharings(kinds, [1, 2, 3])) {
        const { have, shares } = shared(entries, needs)
        const best = bestByTrying(entries, needs)
        const added = needs.map((_, index) => shares.reduce((sum, share) => sum + (share[index] ?? 0), 0))
        if (String(have) !== String(best) || String(added) !== String(have))
          wrong.push({ entries, needs, have })
      }
    }
    expect(wrong).toEqual([])
  })
})

/** Every combination of three different kinds with these amounts. */
function sharings(kinds: string[], amounts: number[]): string[][] {
  return kinds.flatMap((first, i) =>
    kinds
      .slice(i + 1)
      .flatMap((second, j) =>
        kinds
          .slice(i + j + 2)
          .flatMap((third, k) =>
            amounts.flatMap((amount) => [
              [
                `${amount} ${first}`,
                `${amounts[(j + amount) % 3]} ${second}`,
                `${amounts[(k + amount) % 3]} ${third}`,
              ],
            ]),
          ),
      ),
  )
}

/** The best amounts by the words of the rule: every hour is tried everywhere it fits. */
function bestByTrying(entries: string[], needs: number[]): number[] {
  const hours = entries.flatMap((entry) => {
    const [amount = '0', letters = ''] = entry.split(' ')
    return Array<string>(Number(amount)).fill(letters)
  })
  const ways = hours.reduce<number[][]>(
    (found, letters) =>
      distinct(
        found.flatMap((amounts) =>
          needs.flatMap((_, index) =>
            letters.includes(letter(index)) ? [amounts.map((each, at) => each + Number(at === index))] : [],
          ),
        ),
      ),
    [needs.map(() => 0)],
  )
  return ways.reduce((best, way) => (isBetter(way, best, needs) ? way : best))
}

function distinct(ways: number[][]): number[][] {
  return [...new Map(ways.map((way) => [String(way), way])).values()]
}

/** Flow, then requirements met, then the flow in order of the sheet, then all amounts in order of the sheet. */
function isBetter(a: number[], b: number[], needs: number[]): boolean {
  const [left, right] = [marks(a, needs), marks(b, needs)]
  const place = left.findIndex((mark, index) => mark !== right[index])
  return place >= 0 && (left[place] ?? 0) > (right[place] ?? 0)
}

function marks(amounts: number[], needs: number[]): number[] {
  const flow = amounts.map((amount, index) => Math.min(amount, needs[index] ?? 0))
  const met = flow.filter((amount, index) => amount === needs[index]).length
  return [flow.reduce((sum, each) => sum + each, 0), met, ...flow, ...amounts]
}
