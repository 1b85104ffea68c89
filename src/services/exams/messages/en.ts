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
      `You have a seat for the ${parts[part]} of the exam. You plan to sit it on ${day(on)}, and it takes ${minutes} minutes.`,
      `You sit it on your own computer, and may begin at any moment from ${day(window.firstDay)} to ${day(window.lastDay)}. Your page has an entry for your calendar, and lets you change the day or give the seat back.`,
    ],
  }),
  cancelled: (part: ExamPart) => ({
    subject: `Your seat for the ${parts[part]} is given back`,
    paragraphs: [
      `Your seat for the ${parts[part]} of the exam is free for somebody else. Nothing else changes: book another one when it suits you.`,
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
      `The exam office has closed “${window.name}” for booking. Your seat in it stays yours: begin at any moment from ${day(window.firstDay)} to ${day(window.lastDay)}.`,
      'If you give it back, or change to another window, you cannot book it here again.',
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
      `The exam office moved your seat for the ${parts[part]} of the exam to ${day(on)}. It says why:`,
      reason,
      `You may begin at any moment from ${day(window.firstDay)} to ${day(window.lastDay)}. If that does not suit you, your page lets you change the day or give the seat back.`,
    ],
  }),
  cancelledByOffice: (part: ExamPart, reason: string) => ({
    subject: `Your seat for the ${parts[part]} was cancelled`,
    paragraphs: [
      `The exam office cancelled your seat for the ${parts[part]} of the exam. It says why:`,
      reason,
      'Nothing else changes. Your page shows the windows in which you can book another seat.',
    ],
  }),
  handedIn: (part: ExamPart, by: 'candidate' | 'time') => ({
    subject: `Your ${parts[part]} has arrived`,
    paragraphs: [
      by === 'time'
        ? `Time was up, and all that you had answered in the ${parts[part]} was handed in by itself.`
        : `The ${parts[part]} is handed in, with all that you had answered.`,
      'You hear from us when the result is released. There is nothing to do until then.',
    ],
  }),
  released: (part: ExamPart) => ({
    subject: `The result of your ${parts[part]} is there`,
    paragraphs: [
      `The result of your ${parts[part]} is released. Your page shows it, and how each area went.`,
    ],
  }),
  answered: (answer: string) => ({
    subject: 'An answer to what you asked for at the exam',
    paragraphs: ['The exam office has answered what you asked for:', answer],
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
      `You planned to sit this part today. It takes ${minutes} minutes from the moment you begin: ${url}`,
  },
} as const
