/** Days by which a rater or a reviewer is asked to answer, so that reminders fall on leap day and on changed clocks. */
export const dues = [
  { zone: 'America/New_York', due: '2028-02-29', why: 'leap day itself' },
  { zone: 'America/New_York', due: '2028-03-07', why: 'a week after leap day' },
  {
    zone: 'America/New_York',
    due: '2028-03-14',
    why: 'two weeks after leap day, two days after clocks go forward',
  },
  { zone: 'America/New_York', due: '2028-03-13', why: 'the day after clocks go forward' },
  { zone: 'America/New_York', due: '2027-11-08', why: 'the day after clocks go back' },
  { zone: 'America/New_York', due: '2028-01-01', why: 'the turn of the year' },
  { zone: 'Australia/Sydney', due: '2027-10-04', why: 'the day after clocks go forward there' },
  { zone: 'Australia/Sydney', due: '2028-04-07', why: 'five days after clocks go back there' },
] as const

export type Due = (typeof dues)[number]

const oneDay = 86_400_000
const minus = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * oneDay).toISOString().slice(0, 10)

/** Worked out apart from the program, from what the association's ways say where nobody has set them. */
export const daysOfRater = ({ due }: Due) => [14, 5, 1].map((days) => minus(due, days))
export const daysOfReviewer = ({ due }: Due) => [7, 2].map((days) => minus(due, days))
export const dayOfEnd = ({ due }: Due) => minus(due, -1)
/** Something is said to the association's coordinator in the small hours of each of these days. */
export const daysOfDigest = (zone: string) =>
  [...new Set(dues.filter((each) => each.zone === zone).map(({ due }) => due))].toSorted()

/** Four hours of each day on which something may be due, and of the days around. */
export function* momentsOfDues(): Generator<Date> {
  const isNear = (at: number) =>
    dues.some(({ due }) => {
      const left = (Date.parse(`${due}T00:00:00Z`) - at) / oneDay
      return (left > 12 && left < 15) || (left > -2.5 && left < 8)
    })
  for (let at = Date.parse('2027-09-01T05:00:00Z'); at < Date.parse('2028-05-01T00:00:00Z'); at += oneDay / 4)
    if (isNear(at)) yield new Date(at)
}
