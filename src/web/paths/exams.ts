import { query } from './query.ts'

const part = encodeURIComponent
const sitting = (id: string) => `/exams/sittings/${part(id)}`
const office = (association: string) => `/a/${part(association)}/exams`

/** A candidate's exam, and what the staff of an office see of it. */
export const examPaths = {
  exams: { pattern: '/exams', href: (did?: string) => `/exams${query({ did })}` },
  bookExam: {
    pattern: '/exams/:application/book/:part',
    href: (application: string, name: string) => `/exams/${part(application)}/book/${part(name)}`,
  },
  askAccommodation: {
    pattern: '/exams/:application/accommodations',
    href: (application: string) => `/exams/${part(application)}/accommodations`,
  },
  withdrawAccommodation: {
    pattern: '/exams/accommodations/:accommodation/withdraw',
    href: (accommodation: string) => `/exams/accommodations/${part(accommodation)}/withdraw`,
  },
  /** Before it is begun, and after it is handed in. */
  examSitting: {
    pattern: '/exams/sittings/:sitting',
    href: (id: string, wait?: string) => `${sitting(id)}${query({ wait })}`,
  },
  beginSitting: { pattern: '/exams/sittings/:sitting/begin', href: (id: string) => `${sitting(id)}/begin` },
  cancelBooking: {
    pattern: '/exams/sittings/:sitting/cancel',
    href: (id: string) => `${sitting(id)}/cancel`,
  },
  sittingCalendar: {
    pattern: '/exams/sittings/:sitting/calendar.ics',
    href: (id: string) => `${sitting(id)}/calendar.ics`,
  },
  examQuestion: {
    pattern: '/exams/sittings/:sitting/questions/:number',
    href: (id: string, number: number, saved?: string) =>
      `${sitting(id)}/questions/${number}${query({ saved })}`,
  },
  examQuestions: {
    pattern: '/exams/sittings/:sitting/questions',
    href: (id: string, saved?: string) => `${sitting(id)}/questions${query({ saved })}`,
  },
  examOverview: {
    pattern: '/exams/sittings/:sitting/overview',
    href: (id: string) => `${sitting(id)}/overview`,
  },
  examAnswers: {
    pattern: '/exams/sittings/:sitting/answers',
    href: (id: string) => `${sitting(id)}/answers`,
  },
  handIn: { pattern: '/exams/sittings/:sitting/hand-in', href: (id: string) => `${sitting(id)}/hand-in` },

  examOffice: {
    pattern: '/a/:association/exams',
    href: (association: string, did?: string) => `${office(association)}${query({ did })}`,
  },
  joinExamOffice: {
    pattern: '/a/:association/exams/join',
    href: (association: string) => `${office(association)}/join`,
  },
  examWindows: {
    pattern: '/a/:association/exams/windows',
    href: (association: string, did?: string) => `${office(association)}/windows${query({ did })}`,
  },
  examWindow: {
    pattern: '/a/:association/exams/windows/:window',
    href: (association: string, window: string, did?: string) =>
      `${office(association)}/windows/${part(window)}${query({ did })}`,
  },
  examWindowForm: {
    pattern: '/a/:association/exams/windows/:window/form',
    href: (association: string, window: string) => `${office(association)}/windows/${part(window)}/form`,
  },
  closeExamWindow: {
    pattern: '/a/:association/exams/windows/:window/close',
    href: (association: string, window: string) => `${office(association)}/windows/${part(window)}/close`,
  },
  reopenExamWindow: {
    pattern: '/a/:association/exams/windows/:window/reopen',
    href: (association: string, window: string) => `${office(association)}/windows/${part(window)}/reopen`,
  },
  /** A candidate's seat, for the office. */
  examSeat: {
    pattern: '/a/:association/exams/seats/:sitting',
    href: (association: string, id: string, did?: string) =>
      `${office(association)}/seats/${part(id)}${query({ did })}`,
  },
  cancelExamSeat: {
    pattern: '/a/:association/exams/seats/:sitting/cancel',
    href: (association: string, id: string) => `${office(association)}/seats/${part(id)}/cancel`,
  },
  examRules: {
    pattern: '/a/:association/exams/rules',
    href: (association: string, did?: string) => `${office(association)}/rules${query({ did })}`,
  },
  examAccommodations: {
    pattern: '/a/:association/exams/accommodations',
    href: (association: string, did?: string) => `${office(association)}/accommodations${query({ did })}`,
  },
  examResults: {
    pattern: '/a/:association/exams/results',
    href: (
      association: string,
      did: { readonly released?: string; readonly taken?: string; readonly left?: string } = {},
    ) => `${office(association)}/results${query({ ...did })}`,
  },
  importExamResults: {
    pattern: '/a/:association/exams/results/import',
    href: (association: string) => `${office(association)}/results/import`,
  },
} as const
