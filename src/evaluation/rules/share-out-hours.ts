import { toHourUnits } from '../hour-units.ts'

/** Hours that may be counted for some of the requirements, in order of their day. */
export interface Hours {
  readonly units: number
  /** For each requirement, in the order of the sheet, whether the hours may count there. */
  readonly fits: readonly boolean[]
}

/**
 * Shares divisible hours out between additive requirements (docs/meaning.md, 4).
 * What the requirements can receive is a polymatroid: amounts are possible exactly when no set of requirements
 * receives more than the hours that fit any of them. So a maximum flow is filled greedily, without searching.
 * Of equal flows the one that meets more requirements wins, then the order of the sheet; then surplus hours go to
 * the first topic they carry. Answers units for each requirement, and for each entry and requirement.
 */
export function shareOutHours(
  entries: readonly Hours[],
  minimumHours: readonly number[],
): { have: number[]; shares: number[][] } {
  const needs = minimumHours.map(toHourUnits)
  const sets = entries.map(({ fits }) => bitsOf(fits))
  const alike = unitsAlike(entries, sets, needs.length)
  const room = unitsBySet(alike)
  const flow = bestFlow(needs, room)
  const have = withSurplus(flow, room)
  return { have, shares: assign(entries, sets, splitAlike(have, alike, room)) }
}

/** Units for each set of requirements, a bit each. */
type UnitsBySet = Float64Array

/** For each set of requirements, all hours that fit exactly these. */
function unitsAlike(entries: readonly Hours[], sets: readonly number[], size: number): UnitsBySet {
  const alike = new Float64Array(1 << size)
  entries.forEach(({ units }, place) => {
    const set = sets[place] ?? 0
    alike[set] = (alike[set] ?? 0) + units
  })
  return alike
}

/** For each set of requirements, all hours that fit at least one of them. */
function unitsBySet(alike: UnitsBySet): UnitsBySet {
  const units = new Float64Array(alike.length)
  for (let fits = 1; fits < alike.length; fits += 1) addToSets(units, fits, alike[fits] ?? 0)
  return units
}

/** Tries every set of requirements to be met in full, the largest that is possible first. */
function bestFlow(needs: readonly number[], room: UnitsBySet): number[] {
  let best: number[] = []
  let mostMet = -1
  const needed = sumsBySet(needs)
  for (let met = (1 << needs.length) - 1; met >= 0; met -= 1) {
    if (countBits(met) < mostMet || !canBeMet(met, needed, room)) continue
    const floor = needs.map((need, index) => (hasBit(met, index) ? need : 0))
    const flow = fillInOrder(floor, needs, room)
    if (countBits(met) > mostMet || isBefore(best, flow)) best = flow
    mostMet = countBits(met)
  }
  return best
}

/** Whether no part of the set needs more than there is for it. */
function canBeMet(met: number, needed: UnitsBySet, room: UnitsBySet): boolean {
  for (let set = 1; set < room.length; set += 1) {
    if ((needed[set & met] ?? 0) > (room[set] ?? 0)) return false
  }
  return true
}

function withSurplus(flow: readonly number[], room: UnitsBySet): number[] {
  return fillInOrder(
    flow,
    flow.map(() => Number.POSITIVE_INFINITY),
    room,
  )
}

/** Raises each amount as far as its limit and the others allow, in the order of the sheet. */
function fillInOrder(floor: readonly number[], limits: readonly number[], room: UnitsBySet): number[] {
  const taken = sumsBySet(floor)
  return floor.map((amount, index) => {
    let most = (limits[index] ?? 0) - amount
    for (let set = 1; set < room.length; set += 1) {
      if (hasBit(set, index)) most = Math.min(most, (room[set] ?? 0) - (taken[set] ?? 0))
    }
    if (most <= 0) return amount
    addToSets(taken, 1 << index, most)
    return amount + most
  })
}

/**
 * How much of the hours alike goes to each requirement: as much as leaves the remaining amounts possible.
 * Hours that fit few requirements are split before those that fit many.
 */
function splitAlike(have: readonly number[], alike: UnitsBySet, room: UnitsBySet): readonly number[][] {
  const left = room.slice()
  const open = sumsBySet(have)
  const parts: number[][] = []
  for (let count = 1; count <= have.length; count += 1) {
    for (let fits = 1; fits < alike.length; fits += 1) {
      if (countBits(fits) === count && (alike[fits] ?? 0) > 0) parts[fits] = split(fits, alike[fits] ?? 0)
    }
  }
  return parts

  function split(fits: number, units: number): number[] {
    let rest = units
    return have.map((_, index) => {
      if (!hasBit(fits, index)) return 0
      const given = Math.max(0, Math.min(rest, open[1 << index] ?? 0, spareFor(index, fits, left, open)))
      rest -= given
      addToSets(left, fits, -given)
      addToSets(open, 1 << index, -given)
      return given
    })
  }
}

/** What a requirement may take of hours alike before some set of the others would go short. */
function spareFor(index: number, fits: number, left: UnitsBySet, open: UnitsBySet): number {
  let spare = Number.POSITIVE_INFINITY
  for (let set = 1; set < left.length; set += 1) {
    if (hasBit(set, index) || (set & fits) === 0) continue
    spare = Math.min(spare, (left[set] ?? 0) - (open[set] ?? 0))
  }
  return spare
}

/** Hands the hours of each entry to the requirements so that each receives its amount, earliest entries first. */
function assign(
  entries: readonly Hours[],
  sets: readonly number[],
  partsOfAlike: readonly number[][],
): number[][] {
  return entries.map(({ units, fits }, place) => {
    const parts = partsOfAlike[sets[place] ?? 0] ?? []
    let rest = units
    return fits.map((_, index) => {
      const given = Math.min(rest, parts[index] ?? 0)
      parts[index] = (parts[index] ?? 0) - given
      rest -= given
      return given
    })
  })
}

/** For each set of requirements, what they receive together. */
function sumsBySet(amounts: readonly number[]): UnitsBySet {
  const sums = new Float64Array(1 << amounts.length)
  amounts.forEach((amount, index) => {
    addToSets(sums, 1 << index, amount)
  })
  return sums
}

/** Adds to every set that has one of the members. */
function addToSets(sums: UnitsBySet, members: number, units: number): void {
  for (let set = 1; set < sums.length; set += 1) {
    if ((set & members) !== 0) sums[set] = (sums[set] ?? 0) + units
  }
}

function isBefore(flow: readonly number[], other: readonly number[]): boolean {
  const index = flow.findIndex((amount, place) => amount !== other[place])
  return index >= 0 && (other[index] ?? 0) > (flow[index] ?? 0)
}

function bitsOf(fits: readonly boolean[]): number {
  let bits = 0
  for (let index = 0; index < fits.length; index += 1) if (fits[index]) bits |= 1 << index
  return bits
}

function hasBit(bits: number, index: number): boolean {
  return (bits & (1 << index)) !== 0
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest > 0; rest >>= 1) count += rest & 1
  return count
}
