import type { ApplicationState } from '../../../domain/applications/states.ts'
import type { BulkAction, BulkFault, BulkVerdict } from '../../../domain/workbench/bulk.ts'
import type { StaffStep, StepFault } from '../../../domain/workbench/staff-steps.ts'

interface StepWords {
  readonly title: (name: string) => string
  readonly button: string
  readonly lead: string
}

/** The words of the pages on which staff have applications in hand. */
export const enStaffApplications = {
  title: 'Applications',
  number: (number: string) => `No. ${number}`,
  states: {
    draft: 'In preparation',
    submitted: 'Submitted',
    returned: 'Returned',
    'in-review': 'In review',
    'more-asked': 'More was asked',
    'approved-for-exam': 'Approved for the exam',
    endorsed: 'Endorsed',
    deferred: 'Deferred',
    'on-hold': 'On hold',
    withdrawn: 'Withdrawn',
    expired: 'Expired',
  } satisfies Record<ApplicationState, string>,
  since: (when: string) => `since ${when}`,
  edition: (month: string) => `judged by the standard’s edition of ${month}`,
  whom: {
    title: 'Whose turn it is',
    applicant: (name: string) => `It waits for ${name}.`,
    reviewers: (open: string) =>
      open === '1'
        ? 'It waits for a reviewer, whose review is not in yet.'
        : `It waits for ${open} reviewers, whose reviews are not in yet.`,
    staff: 'It waits for you and your colleagues.',
    appeal: 'An appeal against the deferral waits for you and your colleagues.',
    registration: 'Somebody asks to be accepted before applying. It waits for you and your colleagues.',
    decideRegistration: 'Accept or decline',
    decide: 'See the reviews and decide',
    committee: (stands: string) => `A committee decides once the reviews are in. ${stands}`,
    seeVotes: 'See the reviews and the votes',
    hold: 'It waits until somebody takes it up again.',
    over: 'Nothing more happens here.',
    until: (day: string) => `If nothing happens, it ends on ${day}.`,
    answered: (when: string) => `What was asked was answered on ${when}.`,
    read: 'I have read it',
  },
  steps: 'What to do',
  noSteps: 'There is nothing to decide here just now.',
  step: {
    'begin-review': {
      title: (name) => `Begin the review of ${name}’s application`,
      button: 'It is complete: begin the review',
      lead: 'It goes to the reviewers as it was submitted.',
    },
    return: {
      title: (name) => `Return the application to ${name}`,
      button: 'Return it with what is missing',
      lead: 'Choose what is missing; add a word where it helps.',
    },
    hold: {
      title: (name) => `Put ${name}’s application on hold`,
      button: 'Put on hold',
      lead: 'It stops where it is, and goes on from there when you take it up again.',
    },
    resume: {
      title: (name) => `Take up ${name}’s application again`,
      button: 'Take up again',
      lead: 'It goes on where it stopped.',
    },
    revive: {
      title: (name) => `Open ${name}’s application again`,
      button: 'Open again',
      lead: 'It had run out. It becomes a draft again.',
    },
    'take-back-approval': {
      title: (name) => `Take back the approval of ${name}’s application`,
      button: 'Take back the approval',
      lead: 'It goes back to the review, and another decision follows. Say why; the applicant reads it.',
    },
    withdraw: {
      title: (name) => `Close ${name}’s application`,
      button: 'Close it',
      lead: 'This ends it. A new one can be opened at any time. Say why.',
    },
  } satisfies Record<StaffStep, StepWords>,
  form: {
    missing: 'What is missing',
    missingHint: 'From the findings. The remedy of each is told to the applicant as it stands there.',
    nothingMissing: 'The findings name nothing that is missing. Say in your own words what is.',
    words: 'Your words to the applicant',
    wordsMay: 'May stay empty. Plain text; an empty line begins a new paragraph.',
    wordsMust: 'Plain text; an empty line begins a new paragraph.',
    preview: 'Show what will be sent',
    change: 'Change something',
  },
  faults: {
    'words-missing': 'Write a word to the applicant about why.',
    'list-missing': 'Choose what is missing, or say it in your own words.',
    'words-too-long': 'Shorten your words to 3,000 characters.',
    'exam-booked':
      'There is a seat for the exam, or it was begun. Ask the applicant to give the seat back first; an exam that was begun stands.',
    'names-reviewer':
      'This names a reviewer, and the applicant reads it. Take the name out, or say below that it may stay.',
  } satisfies Record<StepFault, string>,
  preview: {
    title: 'This is what happens',
    state: (from: string, to: string) => `The application goes from “${from}” to “${to}”.`,
    stays: 'The state of the application stays as it is.',
    mail: 'This mail is sent',
    to: (name: string, email: string) => `To ${name}, ${email}`,
    sees: 'Who sees what',
    applicantSees: (name: string) =>
      `${name} gets the mail, and sees the step in the application, without your name.`,
    staffSees: 'Your colleagues see the step with your name in the record, and the mail under Mail.',
    nobodySees: 'Reviewers and raters get nothing.',
    confirm: 'Do it and send the mail',
  },
  movedOn: {
    title: 'A colleague was faster',
    lead: (name: string) =>
      `${name}’s application changed while you were looking at it, so nothing of yours was done.`,
    last: (what: string, who: string, when: string) => `${what}, ${who}, ${when}.`,
    now: (state: string) => `It stands at “${state}” now.`,
    look: 'Look at it as it is now',
  },
  done: 'Done. The mail is on its way.',
  cards: {
    findings: 'The findings',
    examPassed: (day: string) =>
      `Exam: both parts passed on ${day}, after this was submitted. Only the award is left.`,
    frozen: (when: string) => `As submitted on ${when}.`,
    live: 'As they stand today; nothing is submitted just now.',
    counts: (met: string, open: string, waiting: string) =>
      `${met} met, ${open} not met, ${waiting} for a person to decide`,
    metFold: (count: string) => (count === '1' ? '1 requirement is met' : `${count} requirements are met`),
    adviceFold: (count: string) => (count === '1' ? '1 piece of advice' : `${count} pieces of advice`),
    portfolio: 'The portfolio',
    portfolioLead: 'As it is now. It lives on while an application is on its way.',
    asked: 'What was asked',
    askedOn: (when: string) => `Asked on ${when}`,
    answeredOn: (when: string) => `Answered on ${when}`,
    comments: 'Comments',
    commentsNone: 'Nothing was said yet.',
    commentsAll: 'All of it, and write',
    toPortfolio: 'See the entries behind it',
    excuse: 'Excuse one of these',
    reviews: 'Reviews',
    reviewsNone: 'Nobody was asked to review it yet.',
    reviewIn: (when: string) => `sent on ${when}`,
    reviewDue: (day: string) => `due ${day}`,
    compare: 'Compare the reviews',
    assign: 'Assign reviewers',
    decision: 'Decision and letters',
    decisionNone: 'Nothing was decided yet.',
    toDecision: 'Open the decision',
    toAppeal: 'Open the appeal',
    letters: (count: string) => (count === '1' ? '1 letter' : `${count} letters`),
    exceptions: 'Exceptions',
    exceptionsNone: 'None is in force.',
    exceptionUntil: (day: string) => `until ${day}`,
    exceptionsAll: 'All exceptions, and grant one',
    history: 'What happened',
    historyNone: 'Nothing yet.',
  },
  list: {
    lead: 'Those that have waited longest come first.',
    words: 'Name, address or number',
    find: 'Find',
    state: 'State',
    onTheWay: 'Still on the way',
    registering: 'Ask to be accepted',
    standard: 'Category',
    anyStandard: 'Any category',
    reviewer: 'With the reviewer',
    anyReviewer: 'Anybody',
    days: 'Last step',
    anyDays: 'Whenever',
    daysAgo: (days: string) => `${days} days ago or longer`,
    more: 'Narrow the list',
    showAll: 'Show everything on the way',
    none: 'No application is on its way.',
    noneFound: 'No application was found. Try the beginning of a name, or fewer filters.',
    table: 'Applications',
    who: 'Applicant',
    stands: 'Stands at',
    since: 'Since',
    choose: (name: string) => `Choose the application of ${name}`,
    pages: 'Pages of this list',
    next: 'Next page',
    first: 'First page',
  },
  saved: {
    title: 'Saved searches',
    name: 'Name for this search',
    save: 'Save this search',
    remove: 'Delete',
    about: (name: string) => `the search ${name}`,
    more: (count: string) => `${count}+`,
  },
  bulk: {
    label: 'For the chosen ones',
    choose: 'Choose what to do',
    go: 'Show what would happen',
    actions: {
      'begin-review': 'Begin the review',
      return: 'Return with a word',
      hold: 'Put on hold',
      message: 'Send a message',
    } satisfies Record<BulkAction, string>,
    nobody: 'Choose applications in the list first.',
    noAction: 'Choose what to do with the applications.',
    title: (action: string, count: string) =>
      count === '1' ? `${action}: 1 application` : `${action}: ${count} applications`,
    verdicts: {
      will: 'It will happen',
      changed: 'Not this one: it changed since you chose it',
      'wrong-state': 'Not this one: the step is not open to it',
      own: 'Not this one: it is your own',
    } satisfies Record<BulkVerdict, string>,
    counts: (will: string, not: string) =>
      not === '0' ? `It will happen to ${will}.` : `It will happen to ${will}, and not to ${not}.`,
    sample: (name: string) => `The mail to ${name}`,
    others: 'The others get the same, each with the own name and category.',
    confirm: (count: string) =>
      count === '1' ? 'Do it for 1 application' : `Do it for ${count} applications`,
    faults: {
      'words-missing': 'Write what the applicants are to know.',
      'words-too-long': 'Shorten your words to 3,000 characters.',
    } satisfies Record<BulkFault, string>,
    nothing: 'It would happen to none of them. Go back and choose others.',
    doneTitle: (count: string) =>
      count === '1' ? 'Done for 1 application' : `Done for ${count} applications`,
    notDone: (count: string) => (count === '1' ? 'Not done for 1' : `Not done for ${count}`),
    outcomes: {
      done: 'Done, and the mail is on its way',
      changed: 'Not done: somebody changed it meanwhile',
      'wrong-state': 'Not done: the step is not open to it any more',
    } as Readonly<Record<string, string | undefined>>,
    back: 'Back to the list',
  },
} as const
