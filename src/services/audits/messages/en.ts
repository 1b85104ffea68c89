import type { Day } from '../../../standards/day.ts'

const days = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })
const day = (day: Day) => days.format(new Date(`${day}T00:00:00Z`))
const figures = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })
const hours = (count: number) => `${figures.format(count)} ${count === 1 ? 'hour' : 'hours'}`

/** What letters about an audit name. */
export const en = {
  period: (from: Day, until: Day) => `${day(from)} to ${day(until)}`,
  link: 'See what is asked, and show it',
  training: (title: string, on: Day | null, count: number) =>
    `${title === '' ? 'A training' : title}${on === null ? '' : `, ${day(on)}`}: ${hours(count)}`,
  session: (provider: string, on: Day | null, count: number) =>
    `Reflective supervision${provider === '' ? '' : ` with ${provider}`}${on === null ? '' : `, ${day(on)}`}: ${hours(count)}`,
  missing: (title: string, missing: number, proven: number, need: number) =>
    `${title}: ${hours(missing)} missing (${figures.format(proven)} of ${hours(need)} are shown)`,
  notProven: (line: string, proven: number, words: string) =>
    `${line}${proven > 0 ? `, of which ${hours(proven)} are shown` : ''}${words === '' ? '' : `. ${words}`}`,
}
