/** The words of the calendar, and of times of rest. */
export const enCalendar = {
  title: 'Calendar',
  lead: (association: string) => `The coming year of ${association}, by its own days.`,
  zone: (zone: string) => `Days begin and end by the clock of ${zone}.`,
  cycles: 'Cycles',
  rolling: 'Applications are taken in at any time, each with a review day and a decision day of its own.',
  noCohorts: 'No cohort is planned. An administrator sets cohorts.',
  toCohorts: 'Set cohorts',
  cohorts: {
    title: 'Cohorts',
    lead: 'A cohort goes through together: everybody in it is reviewed and decided by the same days. When it is full, the next submission goes into the next cohort, and applicants see that before they submit.',
    notInUse: 'Your association does not take applications in by cohort at present, so these have no effect.',
    toCalendar: 'Choose cohorts under Calendar',
    one: (name: string) => (name === '' ? 'A further cohort' : name),
    taken: (count: string) => (count === '1' ? '1 place is taken.' : `${count} places are taken.`),
    over: 'Cohorts that are over',
    name: 'Name',
    submissionDay: 'Last day to submit',
    reviewDay: 'Review day',
    decisionDay: 'Decision day',
    capacity: 'Places',
    capacityHint: 'Leave it empty for any number.',
    removing: 'To take a cohort out, empty its name and its days.',
    save: 'Save the cohorts',
    saved: 'Saved. Applicants see these days from now on.',
    same: 'Nothing was different, so nothing was saved.',
    movedOn:
      'A colleague changed the calendar meanwhile. Below is what you typed; save again if it should hold.',
    problems: {
      'no-name': 'Give the cohort a name of up to 80 characters.',
      'same-name': 'Give each cohort a name of its own.',
      'no-day': 'Enter a day, such as March 1, 2028.',
      order: 'Put the submission day first, then the review day, then the decision day.',
      'no-capacity': 'Enter a whole number up to 10,000, or leave it empty for any number.',
      'has-places':
        'Somebody has a place in this cohort, so it cannot be taken out. Give it its name and days back, and change those if need be.',
    },
  },
  columns: {
    submission: 'Submit until',
    review: 'Reviewed by',
    decision: 'Decided by',
    taken: 'Submissions',
  },
  takenOf: (taken: string, capacity: string) => `${taken} of ${capacity}`,
  full: 'full',
  due: 'What is due',
  whoseDay: {
    own: 'These days are those of a whole application: they count from the day it was submitted.',
    cycle: 'These days are those of a whole application: they are the ones of its cycle.',
    reviewers:
      'Each reviewer has another day, which counts from the day that reviewer was asked. It stands on the page of the application.',
  },
  nothingDue: 'No application waits for a review or a decision.',
  inHand: (count: string, shown: string) =>
    `${count} wait in all; the ${shown} that have waited longest are listed.`,
  states: { submitted: 'submitted', 'in-review': 'in review' },
  reviewBy: (day: string) => `review by ${day}`,
  reviewed: 'reviews are in',
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
    `Deadlines within these days move to ${day}: last days of applications, submission, review and decision days, the days by which raters, reviewers and people under audit answer, and the last days of appeals.`,
  lastDays: (count: string) =>
    count === '1'
      ? '1 application has its last day then.'
      : `${count} applications have their last day then.`,
  cycleDays: (count: string) =>
    count === '1' ? '1 day of a cycle falls into it.' : `${count} days of cycles fall into it.`,
  answers: (count: string) =>
    count === '1'
      ? '1 rater, reviewer or person under audit has to answer then.'
      : `${count} raters, reviewers and people under audit have to answer then.`,
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
  cycleTold: (name: string, until: string, decision: string) =>
    name === ''
      ? `the cycle that ends on ${until}, with a decision by ${decision}`
      : `${name}, which ends on ${until}, with a decision by ${decision}`,
  cardRoom: (count: string) => (count === '1' ? '1 place is left.' : `${count} places are left.`),
  cardFull: 'Full.',
  allFull:
    'Every cycle that is planned is full. Write to your association, or look again later: more may be planned, and places come free.',
  ownCycle: 'When it is decided',
  placed: (name: string, until: string, decision: string) =>
    name === ''
      ? `Your application is in the cycle that ends on ${until}. A decision is planned by ${decision}.`
      : `Your application is in ${name}. A decision is planned by ${decision}.`,
  goesInto: 'When it would be decided',
  wouldGo: (cycle: string) => `It goes into ${cycle}.`,
  otherCycle: (cycle: string) =>
    `The last place was taken, or the day passed, while you were here. The next one with room is ${cycle}. Submit again if that is right for you.`,
  resting: (who: string, day: string) =>
    `${who} rests until ${day}. What you write is kept, and read after that.`,
} as const
