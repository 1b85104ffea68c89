import type { Day } from '../../../standards/day.ts'

const longDay = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })
const told = (day: Day) => longDay.format(new Date(`${day}T00:00:00Z`))

/** The words of mail that goes out by the clock. */
export const en = {
  warning: {
    subject: (association: string, lastDay: Day) =>
      `Your application to ${association} waits until ${told(lastDay)}`,
    paragraphs: (lastDay: Day, days: number) => [
      `Your application waits for you. ${
        days === 0 ? 'Today is its last day' : `Its last day is ${told(lastDay)}`
      }; on the day after, it ends by itself.`,
      'Any step of yours keeps it open: submit it, answer what was asked, or ask your association for a hold. Your portfolio stays yours and whole, whatever becomes of the application.',
    ],
    open: 'Open my application',
  },
  ended: {
    subject: (association: string) => `Your application to ${association} has ended`,
    paragraphs: (lastDay: Day) => [
      `Its last day was ${told(lastDay)}, and nothing was done until then. Nothing of your portfolio is lost.`,
      'You may open a new application whenever you like. If something kept you, write to your association: it can open this one again.',
    ],
    open: 'See my application',
  },
} as const
