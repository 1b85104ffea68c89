import { randomUUID } from 'node:crypto'
import { paths } from '../../src/web/paths.ts'
import type { Rows } from './rows.ts'

const desk = ['coordinator', 'administrator'] as const
/** The associations of this world run no exam office, so that their staff find nothing to run. */
const runsExams = { permit: { staff: 'run-exams' }, roles: desk, own: 404 } as const
/** Nobody here is approved for the exam, so every seat is somebody else's. */
const ofCandidate = { permit: 'signed-in', own: 404 } as const
const nobodys = randomUUID()

/** A candidate's exam, and the office that examines. */
export const examRows: Rows = {
  'GET /exams': { permit: 'signed-in', own: 200 },
  'GET /exams/:application/book/:part': { ...ofCandidate, at: () => [paths.bookExam.href(nobodys, 'essay')] },
  'POST /exams/:application/book/:part': {
    ...ofCandidate,
    at: () => [paths.bookExam.href(nobodys, 'essay')],
  },
  'GET /exams/:application/accommodations': {
    ...ofCandidate,
    at: () => [paths.askAccommodation.href(nobodys)],
  },
  'POST /exams/:application/accommodations': {
    ...ofCandidate,
    at: () => [paths.askAccommodation.href(nobodys)],
  },
  'POST /exams/accommodations/:accommodation/withdraw': {
    ...ofCandidate,
    at: () => [paths.withdrawAccommodation.href(nobodys)],
  },
  'GET /exams/sittings/:sitting': { ...ofCandidate, at: () => [paths.examSitting.href(nobodys)] },
  'POST /exams/sittings/:sitting/begin': { ...ofCandidate, at: () => [paths.beginSitting.href(nobodys)] },
  'GET /exams/sittings/:sitting/cancel': { ...ofCandidate, at: () => [paths.cancelBooking.href(nobodys)] },
  'POST /exams/sittings/:sitting/cancel': { ...ofCandidate, at: () => [paths.cancelBooking.href(nobodys)] },
  'GET /exams/sittings/:sitting/calendar.ics': {
    ...ofCandidate,
    at: () => [paths.sittingCalendar.href(nobodys)],
  },
  'GET /exams/sittings/:sitting/questions': { ...ofCandidate, at: () => [paths.examQuestions.href(nobodys)] },
  'POST /exams/sittings/:sitting/questions': {
    ...ofCandidate,
    at: () => [paths.examQuestions.href(nobodys)],
  },
  'GET /exams/sittings/:sitting/questions/:number': {
    ...ofCandidate,
    at: () => [paths.examQuestion.href(nobodys, 1)],
  },
  'POST /exams/sittings/:sitting/questions/:number': {
    ...ofCandidate,
    at: () => [paths.examQuestion.href(nobodys, 1)],
  },
  'POST /exams/sittings/:sitting/answers': { ...ofCandidate, at: () => [paths.examAnswers.href(nobodys)] },
  'GET /exams/sittings/:sitting/overview': { ...ofCandidate, at: () => [paths.examOverview.href(nobodys)] },
  'POST /exams/sittings/:sitting/hand-in': { ...ofCandidate, at: () => [paths.handIn.href(nobodys)] },

  'GET /a/:association/exams': {
    ...{ permit: { staff: 'see-exams' }, roles: desk, own: 200 },
    at: ({ association }) => [paths.examOffice.href(association)],
  },
  'POST /a/:association/exams/join': {
    ...{ permit: { staff: 'change-association' }, roles: ['administrator'], own: 404 },
    at: ({ association }) => [paths.joinExamOffice.href(association)],
    fields: () => ({ office: nobodys }),
  },
  'GET /a/:association/exams/windows': {
    ...runsExams,
    at: ({ association }) => [paths.examWindows.href(association)],
  },
  'POST /a/:association/exams/windows': {
    ...runsExams,
    at: ({ association }) => [paths.examWindows.href(association)],
  },
  'GET /a/:association/exams/windows/:window': {
    ...runsExams,
    at: ({ association }) => [paths.examWindow.href(association, nobodys)],
  },
  'POST /a/:association/exams/windows/:window': {
    ...runsExams,
    at: ({ association }) => [paths.examWindow.href(association, nobodys)],
  },
  'POST /a/:association/exams/windows/:window/form': {
    ...runsExams,
    at: ({ association }) => [paths.examWindowForm.href(association, nobodys)],
    fields: () => ({ form: nobodys }),
  },
  'POST /a/:association/exams/windows/:window/close': {
    ...runsExams,
    at: ({ association }) => [paths.closeExamWindow.href(association, nobodys)],
  },
  'POST /a/:association/exams/windows/:window/reopen': {
    ...runsExams,
    at: ({ association }) => [paths.reopenExamWindow.href(association, nobodys)],
  },
  'GET /a/:association/exams/seats/:sitting': {
    ...runsExams,
    at: ({ association }) => [paths.examSeat.href(association, nobodys)],
  },
  'POST /a/:association/exams/seats/:sitting': {
    ...runsExams,
    at: ({ association }) => [paths.examSeat.href(association, nobodys)],
    fields: () => ({ window: nobodys, on: '2026-11-21', reason: 'The office is closed.' }),
  },
  'POST /a/:association/exams/seats/:sitting/cancel': {
    ...runsExams,
    at: ({ association }) => [paths.cancelExamSeat.href(association, nobodys)],
    fields: () => ({ why: 'The office is closed.' }),
  },
  'GET /a/:association/exams/rules': {
    ...runsExams,
    at: ({ association }) => [paths.examRules.href(association)],
  },
  'POST /a/:association/exams/rules': {
    ...runsExams,
    at: ({ association }) => [paths.examRules.href(association)],
  },
  'GET /a/:association/exams/accommodations': {
    ...runsExams,
    at: ({ association }) => [paths.examAccommodations.href(association)],
  },
  'POST /a/:association/exams/accommodations': {
    ...runsExams,
    at: ({ association }) => [paths.examAccommodations.href(association)],
    fields: () => ({ id: nobodys, act: 'decline', [`answer-${nobodys}`]: 'No.' }),
  },
  'GET /a/:association/exams/results': {
    ...runsExams,
    at: ({ association }) => [paths.examResults.href(association)],
  },
  'POST /a/:association/exams/results': {
    ...runsExams,
    at: ({ association }) => [paths.examResults.href(association)],
  },
  'GET /a/:association/exams/results/import': {
    ...runsExams,
    at: ({ association }) => [paths.importExamResults.href(association)],
  },
  'POST /a/:association/exams/results/import': {
    ...runsExams,
    at: ({ association }) => [paths.importExamResults.href(association)],
    fields: () => ({ take: '' }),
  },
}
