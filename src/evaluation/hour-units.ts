/** Hours are added as whole microseconds, so that thirty times 0.1 is 3, and three times a third is 1. */
const unitsPerHour = 3_600_000_000

/** No single entry counts for more than a billion hours, so that sums stay numbers whatever was typed. */
const mostHours = 1_000_000_000

export function toHourUnits(hours: number): number {
  return Math.round(Math.min(hours, mostHours) * unitsPerHour)
}

export function toHours(units: number): number {
  return units / unitsPerHour
}
