import type { ExamPart } from '../../../domain/exams/exam-part.ts'

/** The words of sitting the exam: before it begins, while it runs, and when it is handed in. */
export const enSitting = {
  startTitle: { 'multiple-choice': 'Multiple choice', essay: 'Essays' } satisfies Record<ExamPart, string>,
  before: {
    lead: (minutes: string) => `You have ${minutes} minutes from the moment you begin.`,
    points: [
      'The clock runs on our side. It does not stop when you close this page, and it does not depend on your computer’s clock.',
      'Every answer is saved as you give it. If your line is cut or your computer stops, open this page again, on any device, and go on where you were.',
      'You go back and forth as you like, flag questions for later, and change answers until you hand in.',
      'When time is up, all that you have answered is handed in by itself.',
    ],
    offline:
      'With a poor line, choose all questions on one page: they are loaded once, and you can answer even while the line is cut.',
    layout: 'How do you want to see the questions?',
    layouts: { one: 'One question a page', all: 'All questions on one page' },
    layoutHint: 'You can change this at any time.',
    begin: 'Begin now',
    back: 'Not now',
    notYet: (day: string) => `You can begin from ${day} on.`,
    over: 'This window is over. Book another seat from your exam page.',
    noForm:
      'The exam office has not put the questions for this window in place yet. Please write to the office; your seat stays yours.',
  },
  left: (minutes: string) => (minutes === '1' ? '1 minute left' : `${minutes} minutes left`),
  until: (moment: string) => `Time is up at ${moment}.`,
  timeUp: 'Time is up. What you have answered is being handed in.',
  hide: 'Hide the clock',
  show: 'Show the clock',
  clock: 'Time',
  question: (number: string, all: string) => `Question ${number} of ${all}`,
  allTitle: 'All questions',
  previous: 'Save and go back',
  next: 'Save and go on',
  toOverview: 'Save and see the overview',
  save: 'Save',
  layoutAll: 'Show all on one page',
  layoutOne: 'Show one a page',
  flag: 'Come back to this one later',
  choose: 'Choose one answer',
  none: 'No answer yet',
  write: 'Your answer',
  expected: (from: string, to: string) => `${from} to ${to} words are expected.`,
  words: (count: string) => (count === '1' ? '1 word' : `${count} words`),
  compulsory: 'This one has to be answered.',
  essayRule: (answered: string, offered: string) => `Answer ${answered} of these ${offered}.`,
  saved: (moment: string) => `Saved ${moment}`,
  savedNow: 'Saved',
  notSaved: 'Not saved yet: we keep trying',
  saving: 'Saving',
  signedOut:
    'Not saved yet: you were signed out. Sign in again in another tab, then reload this page. What you typed is kept in this browser.',
  newer:
    'Another window of yours saved a newer answer to this question. What you typed here is still below: save once more to keep it, or reload the page to take the other one.',
  newerHere: 'Another window of yours saved a newer answer to this question.',
  keepMine: 'Keep what I typed here',
  overview: {
    title: 'Overview',
    lead: (answered: string, all: string) => `${answered} of ${all} answered.`,
    answered: 'Answered',
    empty: 'No answer yet',
    flagged: 'flagged',
    go: (number: string) => `Question ${number}`,
    back: 'Back to the questions',
    handIn: 'Hand in',
    handInTitle: 'When you are done',
    handInText: 'Once you hand in, nothing can be changed any more.',
    open: (count: string) =>
      count === '1'
        ? '1 question has no answer. That is no mistake, if you mean it.'
        : `${count} questions have no answer. That is no mistake, if you mean it.`,
    tooMany: (answered: string) =>
      `More essays are answered than count. Keep the ${answered} that you want to be marked: empty the text of the others, then hand in.`,
    compulsoryOpen: (number: string) => `Question ${number} has to be answered, and has no answer yet.`,
  },
  after: {
    title: 'Handed in',
    at: (moment: string) => `Arrived ${moment}.`,
    byTime: 'Time was up, and all that you had answered was handed in by itself.',
    late: (seconds: string) => `It came ${seconds} seconds after the end, which is accepted.`,
    answered: (count: string) => (count === '1' ? '1 answer arrived.' : `${count} answers arrived.`),
    waits: 'You get a mail when the result is released.',
    toExams: 'Back to your exam',
    cancelled: 'This seat was given back.',
    missed: 'This window went by before you began. Book another seat from your exam page.',
  },
  announce: {
    minutes: (minutes: string) => (minutes === '1' ? '1 minute is left' : `${minutes} minutes are left`),
  },
}
