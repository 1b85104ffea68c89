import type { Day } from '../../../standards/day.ts'

const written = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })
const day = (text: Day) => written.format(new Date(`${text}T00:00:00Z`))

interface DueWords {
  readonly marker: string
  readonly association: string
  readonly count: number
  readonly first: Day
}

/** Mails about marking, in words. */
export const enMarkingMails = {
  asked: ({ marker, association }: { readonly marker: string; readonly association: string }) => ({
    subject: `Something to mark at ${association}`,
    paragraphs: [
      `Dear ${marker},`,
      `${association} asks you to mark. Your page shows what waits and about how many minutes it takes. Scripts come without a name, and nobody sees your marks before all are in.`,
      'If you cannot do it now, give it back on the page, and somebody else is asked.',
    ],
    link: 'See what waits',
  }),

  due: ({ marker, association, count, first }: DueWords) => ({
    subject: `Your marks for ${association} are due on ${day(first)}`,
    paragraphs: [
      `Dear ${marker},`,
      count === 1
        ? `A script waits for your marks, until ${day(first)}.`
        : `${count} scripts wait for your marks, the first until ${day(first)}.`,
      'If you cannot do it by then, give it back on the page, and somebody else is asked.',
    ],
    link: 'See what waits',
  }),

  appealAnswered: {
    subject: 'Your appeal about an essay is answered',
    paragraphs: [
      'You asked for another look at your essay.',
      'The answer stands with your result, with what the result is now.',
    ],
  },
}
