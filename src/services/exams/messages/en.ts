import type { ExamPart } from '../../../domain/exams/exam-part.ts'
import type { Day } from '../../../standards/day.ts'

const written = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })
const day = (text: Day) => written.format(new Date(`${text}T00:00:00Z`))

const parts: Readonly<Record<ExamPart, string>> = {
  'multiple-choice': 'multiple-choice part',
  essay: 'essay part',
}

/** The words of mails and calendar entries about the exam. */
export const en = {
  link: 'Go to your exam',
  booked: (
    part: ExamPart,
    on: Day,
    minutes: number,
    window: { readonly firstDay: Day; readonly lastDay: Day },
  ) => ({
    subject: `Your seat for the ${parts[part]}: ${day(on)}`,
    paragraphs: [
      `You have a seat for the ${parts[part]} of the exam. You plan to take it on ${day(on)}. It takes ${minutes} minutes from the moment you begin.`,
      `You take it on your own computer and can begin whenever you like from ${day(window.firstDay)} to ${day(window.lastDay)}. If the day no longer suits you, change it or give the seat back on your page, where you also find an entry for your calendar.`,
    ],
  }),
  cancelled: (part: ExamPart) => ({
    subject: `Your seat for the ${parts[part]} is given back`,
    paragraphs: [
      `You gave back your seat for the ${parts[part]} of the exam. Nothing else changes, and you can book another one whenever it suits you.`,
    ],
  }),
  windowClosed: (window: {
    readonly part: ExamPart
    readonly name: string
    readonly firstDay: Day
    readonly lastDay: Day
  }) => ({
    subject: `Your seat for the ${parts[window.part]} stays yours`,
    paragraphs: [
      `The exam office takes no more bookings for “${window.name}”. You keep the seat that you have there and can begin whenever you like from ${day(window.firstDay)} to ${day(window.lastDay)}.`,
      'You need to do nothing. Only if you give the seat back or change to other days, you cannot return to these.',
    ],
  }),
  movedByOffice: (
    part: ExamPart,
    on: Day,
    window: { readonly firstDay: Day; readonly lastDay: Day },
    reason: string,
  ) => ({
    subject: `Your seat for the ${parts[part]} was moved to ${day(on)}`,
    paragraphs: [
      `The exam office moved your seat for the ${parts[part]} of the exam to ${day(on)}, for this reason:`,
      reason,
      `You can begin whenever you like from ${day(window.firstDay)} to ${day(window.lastDay)}. If that does not suit you, change the day or give the seat back on your page.`,
    ],
  }),
  cancelledByOffice: (part: ExamPart, reason: string) => ({
    subject: `Your seat for the ${parts[part]} was cancelled`,
    paragraphs: [
      `The exam office cancelled your seat for the ${parts[part]} of the exam, for this reason:`,
      reason,
      'We are sorry for the trouble. Nothing else changes, and your page shows the days for which you can book another seat.',
    ],
  }),
  handedIn: (part: ExamPart, by: 'candidate' | 'time') => ({
    subject: `Your ${parts[part]} has arrived`,
    paragraphs: [
      by === 'time'
        ? `Time was up, so everything that you had answered in the ${parts[part]} was handed in for you.`
        : `You handed in the ${parts[part]}, and everything that you had answered has arrived.`,
      'We write to you as soon as you can see your result. There is nothing to do until then.',
    ],
  }),
  released: (part: ExamPart) => ({
    subject: `Your result for the ${parts[part]} is here`,
    paragraphs: [
      `Your page now shows your result for the ${parts[part]} of the exam, and how you did in each area.`,
    ],
  }),
  answered: (answer: string) => ({
    subject: 'The exam office has answered your request',
    paragraphs: ['This is its answer to what you asked for at the exam:', answer],
  }),
  asked: {
    subject: 'Somebody asked for an accommodation at the exam',
    paragraphs: [
      'A candidate asked for extra time, a reader or something else at the exam. The page of your office shows who and for which day, and lets you answer.',
    ],
    link: 'Go to the exam office',
  },
  calendar: {
    summary: (part: ExamPart) => `Endorsement exam: ${parts[part]}`,
    description: (minutes: number, url: string) =>
      `You planned to take this part today. It takes ${minutes} minutes from the moment you begin: ${url}`,
  },
} as const
