/** The words of the calendar, and of times of rest. */
export const enCalendar = {
  title: 'Calendar',
  lead: (association: string) => `The coming year of ${association}, by its own days.`,
  zone: (zone: string) => `Days begin and end by the clock of ${zone}.`,
  cycles: 'Cycles',
  rolling: 'Applications are taken in at any time, each with a review day and a decision day of its own.',
  noCohorts: 'No cohort is planned. Administrators set cohorts.',
  columns: {
    submission: 'Submit until',
    review: 'Reviewed by',
    decision: 'Decided by',
    taken: 'Submissions',
  },
  takenOf: (taken: string, capacity: string) => `${taken} of ${capacity}`,
  full: 'full',
  due: 'What is due',
  nothingDue: 'No application waits for a review or a decision.',
  inHand: (count: string, shown: string) =>
    `${count} wait in all; the ${shown} that have waited longest are listed.`,
  states: { submitted: 'submitted', 'in-review': 'in review' },
  reviewBy: (day: string) => `review by ${day}`,
  reviewOver: (day: string) => `review was due ${day}`,
  decisionBy: (day: string) => `decision by ${day}`,
  rests: 'Times of rest',
  noRests: 'None is set.',
  wholeAssociation: 'The whole association',
  someone: 'A coordinator',
  period: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  setRest: 'Set a time of rest',
  end: 'Take back',
  done: { rest: 'The time of rest is set.', ended: 'The time of rest is taken back.' },

  restTitle: 'A time of rest',
  restLead: 'Nothing gets lost meanwhile: what arrives waits, and those who write are told.',
  from: 'First day',
  to: 'Last day',
  who: 'Who rests',
  all: 'The whole association',
  allHint: 'Deadlines within these days move to the day after.',
  me: 'Only I',
  meHint: 'Deadlines stay, because your colleagues go on.',
  note: 'A word to those who write meanwhile',
  noteHint: 'Shown beside the form for comments and on applicants’ pages, such as whom to call.',
  preview: 'See what it does',
  confirm: 'Set this time of rest',
  problems: {
    'no-day': 'Enter a day, such as December 20, 2027.',
    'before-from': 'Enter a last day on or after the first.',
    over: 'Enter a last day that is not over yet.',
    'too-long': 'Enter at most 120 days at a time.',
    note: 'Shorten the note to 500 characters.',
  },
  waits: 'What will wait',
  goesOn: 'What goes on by itself',
  deadlines: (day: string) =>
    `Deadlines within these days move to ${day}: last days of applications, submission, review and decision days, the days by which raters and reviewers answer, and the last days of appeals.`,
  lastDays: (count: string) =>
    count === '1'
      ? '1 application has its last day then.'
      : `${count} applications have their last day then.`,
  cycleDays: (count: string) =>
    count === '1' ? '1 day of a cycle falls into it.' : `${count} days of cycles fall into it.`,
  answers: (count: string) =>
    count === '1'
      ? '1 rater or reviewer has to answer then.'
      : `${count} raters and reviewers have to answer then.`,
  appeals: (count: string) =>
    count === '1' ? '1 appeal could be made until then.' : `${count} appeals could be made until then.`,
  waiting: (count: string) =>
    count === '1'
      ? '1 application waits for you or a reviewer already.'
      : `${count} applications wait for you or reviewers already.`,
  newWork: 'New submissions, questions about providers and comments.',
  colleagues: 'Deadlines stay where they are, and your colleagues see all of the work.',
  going: [
    'People go on with their portfolios, and submit.',
    'Raters and reviewers write. Their reminders wait until the day after.',
    'Applicants are warned before a last day.',
    'Mail is delivered, and the record is signed.',
  ],

  card: 'When to submit',
  cardLine: (day: string, decision: string) => `Until ${day}, with a decision by ${decision}`,
  cardNamed: (name: string, line: string) => `${name}: ${line}`,
  cardCapacity: (count: string) => `Each takes ${count} submissions; later ones go into the next.`,
  resting: (who: string, day: string) =>
    `${who} rests until ${day}. What you write is kept, and read after that.`,
} as const
