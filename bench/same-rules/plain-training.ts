import type { Portfolio } from '../../src/evaluation/portfolio.ts'
import { dayOf } from './plain-days.ts'

type Training = NonNullable<Portfolio['training']>[number]

const topics = ['relationship-based', 'rsc-provision', 'dei'] as const
const needs = [30, 15, 3] as const

/** Hours that may count for some of the three figures, a bit each. */
export interface FittingHours {
  readonly hours: number
  readonly fits: number
}

/** Which of the three figures are met, an hour counting once. */
export interface TrainingMet {
  readonly imh: boolean
  readonly rsc: boolean
  readonly dei: boolean
}

/** The figures as sets of bits, largest set first, then in the order of the sheet. */
const setsToTry = [0b111, 0b011, 0b101, 0b110, 0b001, 0b010, 0b100]

/** Completed trainings with the figures that their topics fit. */
export function fittingTrainings(trainings: readonly Training[], today: number): FittingHours[] {
  return trainings
    .filter(({ completedOn }) => completedOn != null && dayOf(completedOn) <= today)
    .map(({ topics: carried, clockHours }) => {
      let fits = 0
      for (const [index, topic] of topics.entries()) if (carried?.includes(topic)) fits |= 1 << index
      return { hours: clockHours, fits }
    })
}

export function hoursOf(trainings: readonly FittingHours[]): number {
  return trainings.reduce((sum, { hours }) => sum + hours, 0)
}

/**
 * A set of figures can be met together when no part of it needs more than the hours that carry any of its topics.
 * The largest such set wins, then the earlier figures of the sheet.
 */
export function shareOutTraining(trainings: readonly FittingHours[]): TrainingMet {
  const hoursAlike = new Array<number>(8).fill(0)
  for (const { hours, fits } of trainings) hoursAlike[fits] = (hoursAlike[fits] ?? 0) + hours
  const met = setsToTry.find((set) => canBeMet(set, hoursAlike)) ?? 0
  return { imh: (met & 1) > 0, rsc: (met & 2) > 0, dei: (met & 4) > 0 }
}

function canBeMet(set: number, hoursAlike: readonly number[]): boolean {
  for (let part = set; part > 0; part = (part - 1) & set) {
    let needed = 0
    for (const [index, need] of needs.entries()) if (part & (1 << index)) needed += need
    let hours = 0
    for (const [fits, amount] of hoursAlike.entries()) if (fits & part) hours += amount
    if (hours < needed) return false
  }
  return true
}
