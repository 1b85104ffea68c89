import type { Day } from '../../../standards/day.ts'

const days = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })
const day = (text: Day) => days.format(new Date(`${text}T00:00:00Z`))

/** The words of mails to reviewers, in American English. None names an applicant. */
export const en = {
  asked: {
    subject: (association: string, due: Day) => `A review for ${association}, due ${day(due)}`,
    paragraphs: (reviewer: string, association: string, category: string, due: Day) => [
      `Dear ${reviewer},`,
      `${association} asks you to review an application for ${category}. Please finish by ${day(due)}.`,
      'The page first says whose application it is, so that you can tell us of a conflict of interest. If you cannot do it, say so there: somebody else is asked, and nobody minds.',
    ],
    link: 'See what there is to review',
  },
  due: {
    subject: (association: string, due: Day) => `Your review for ${association} is due ${day(due)}`,
    paragraphs: (reviewer: string, association: string, due: Day) => [
      `Dear ${reviewer},`,
      `Your review for ${association} is due ${day(due)}. What you have ticked and written so far is saved.`,
      'If you cannot finish in time, say so on the page, and somebody else is asked.',
    ],
    link: 'Go on with the review',
  },
} as const
