import { toHourUnits } from '../hour-units.ts'

/** Hours that may be counted for some of the requirements, in order of their day. */
export interface Hours {
  readonly units: number
  /** For each requirement, in the order of the sheet, whether the hours may count there. */
  readonly fits: readonly boolean[]
}

/** Hours alike: a set of requirements (a bit each) and all units that fit exactly these. */
interface Group {
  readonly fits: number
  units: number
}

/**
 * Shares divisible hours out between additive requirements (design.md, "Meaning, exactly" 4).
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
  const groups = groupAlike(entries)
  const flow = bestFlow(needs, groups)
  const have = withSurplus(flow, groups)
  return { have, shares: assign(entries, have, groups) }
}

function groupAlike(entries: readonly Hours[]): Group[] {
  const groups = new Map<number, Group>()
  for (const { units, fits } of entries) {
    const bits = bitsOf(fits)
    if (bits === 0) continue
    const group = groups.get(bits) ?? { fits: bits, units: 0 }
    group.units += units
    groups.set(bits, group)
  }
  return [...groups.values()].sort((a, b) => countBits(a.fits) - countBits(b.fits) || a.fits - b.fits)
}

/** Tries every set of requirements to be met in full, the largest that is possible first. */
function bestFlow(needs: readonly number[], groups: readonly Group[]): number[] {
  let best: number[] = []
  let mostMet = -1
  for (let met = (1 << needs.length) - 1; met >= 0; met -= 1) {
    if (countBits(met) < mostMet) continue
    const floor = needs.map((need, index) => (hasBit(met, index) ? need : 0))
    if (!isPossible(floor, groups)) continue
    const flow = fillInOrder(floor, needs, groups)
    if (countBits(met) > mostMet || isBefore(best, flow)) best = flow
    mostMet = countBits(met)
  }
  return best
}

function withSurplus(flow: readonly number[], groups: readonly Group[]): number[] {
  return fillInOrder(
    flow,
    flow.map(() => Number.POSITIVE_INFINITY),
    groups,
  )
}

/** Raises each amount as far as its limit and the others allow, in the order of the sheet. */
function fillInOrder(
  floor: readonly number[],
  limits: readonly number[],
  groups: readonly Group[],
): number[] {
  const amounts = [...floor]
  limits.forEach((limit, index) => {
    const room = Math.min(
      ...setsWith(index, floor.length).map((set) => unitsFor(set, groups) - sumOf(amounts, set)),
    )
    amounts[index] = Math.min(limit, (amounts[index] ?? 0) + Math.max(0, room))
  })
  return amounts
}

function isPossible(amounts: readonly number[], groups: readonly Group[]): boolean {
  return allSets(amounts.length).every((set) => sumOf(amounts, set) <= unitsFor(set, groups))
}

/** Hands the hours of each entry to the requirements so that each receives its amount, earliest entries first. */
function assign(entries: readonly Hours[], have: readonly number[], groups: readonly Group[]): number[][] {
  const left = new Map(splitGroups(have, groups).map(({ group, parts }) => [group.fits, parts]))
  return entries.map(({ units, fits }) => {
    const parts = left.get(bitsOf(fits)) ?? []
    let rest = units
    return fits.map((_, index) => {
      const given = Math.min(rest, parts[index] ?? 0)
      parts[index] = (parts[index] ?? 0) - given
      rest -= given
      return given
    })
  })
}

/** How much of each group goes to each requirement: as much as leaves the remaining amounts possible. */
function splitGroups(have: readonly number[], groups: readonly Group[]): { group: Group; parts: number[] }[] {
  const open = [...have]
  const remaining = groups.map((group) => ({ ...group }))
  return remaining.map((group) => ({
    group,
    parts: have.map((_, index) => {
      if (!hasBit(group.fits, index)) return 0
      const touching = allSets(have.length).filter((set) => !hasBit(set, index) && (set & group.fits) !== 0)
      const spare = touching.map((set) => unitsFor(set, remaining) - sumOf(open, set))
      const given = Math.max(0, Math.min(group.units, open[index] ?? 0, ...spare))
      group.units -= given
      open[index] = (open[index] ?? 0) - given
      return given
    }),
  }))
}

/** All hours that fit at least one requirement of the set. */
function unitsFor(set: number, groups: readonly Group[]): number {
  return groups.reduce((sum, group) => ((group.fits & set) === 0 ? sum : sum + group.units), 0)
}

function sumOf(amounts: readonly number[], set: number): number {
  return amounts.reduce((sum, amount, index) => (hasBit(set, index) ? sum + amount : sum), 0)
}

function allSets(size: number): number[] {
  return Array.from({ length: (1 << size) - 1 }, (_, index) => index + 1)
}

function setsWith(index: number, size: number): number[] {
  return allSets(size).filter((set) => hasBit(set, index))
}

function isBefore(flow: readonly number[], other: readonly number[]): boolean {
  const index = flow.findIndex((amount, place) => amount !== other[place])
  return index >= 0 && (other[index] ?? 0) > (flow[index] ?? 0)
}

function bitsOf(fits: readonly boolean[]): number {
  return fits.reduce((bits, fit, index) => (fit ? bits | (1 << index) : bits), 0)
}

function hasBit(bits: number, index: number): boolean {
  return (bits & (1 << index)) !== 0
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest > 0; rest >>= 1) count += rest & 1
  return count
}
