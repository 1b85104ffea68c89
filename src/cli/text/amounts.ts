import type { Unit } from '../../evaluation/finding.ts'
import { en } from '../messages/en.ts'

const format = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2, roundingMode: 'floor' })
const dayOfYear = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' })
const longDay = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })

/** A figure for people. Rounded down, so that 49.999 of 50 never reads as 50; a millionth is noise of adding up. */
export function inFigures(amount: number): string {
  return format.format(Math.round(amount * 1e6) / 1e6)
}

/** An amount with its unit: `1 hour`, `1.5 hours`. */
export function inUnits(amount: number, unit: Unit): string {
  return `${inFigures(amount)} ${unitFor(amount, unit)}`
}

export function unitFor(amount: number, unit: Unit): string {
  return en.units[unit][amount === 1 ? 0 : 1]
}

/** A day of every year, given as `MM-DD`: `December 31`. */
export function dayOfYearInWords(day: string): string {
  return dayOfYear.format(new Date(`2000-${day}T00:00:00Z`))
}

/** A calendar day as it is read aloud: `November 21, 2026`. */
export function dayInWords(day: string): string {
  return longDay.format(new Date(`${day}T00:00:00Z`))
}
