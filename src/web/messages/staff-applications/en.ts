import type { ApplicationState } from '../../../domain/applications/states.ts'
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
  edition: (edition: string) => `edition ${edition}`,
  whom: {
    title: 'Whose turn it is',
    applicant: (name: string) => `It waits for ${name}.`,
    staff: 'It waits for you and your colleagues.',
    registration: 'Somebody asks to be accepted before applying. It waits for you and your colleagues.',
    hold: 'It waits until somebody takes it up again.',
    over: 'Nothing more happens here.',
    until: (day: string) => `If nothing happens, it ends on ${day}.`,
    answered: (when: string) => `What was asked was answered on ${when}.`,
    read: 'I have read it',
  },
  steps: 'What to do',
  noSteps: 'There is nothing to decide here just now.',
  step: {
    'accept-registration': {
      title: (name) => `Accept ${name}`,
      button: 'Accept',
      lead: 'From then on the application can be submitted.',
    },
    'decline-registration': {
      title: (name) => `Decline the wish of ${name} to apply`,
      button: 'Decline',
      lead: 'Say why, so that it can be understood.',
    },
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
    last: (who: string, what: string, when: string) => `${who}: ${what}, ${when}.`,
    now: (state: string) => `It stands at “${state}” now.`,
    look: 'Look at it as it is now',
  },
  done: 'Done. The mail is on its way.',
  nextUp: 'On to the next one',
  somebody: 'Attune',
  theApplicant: 'The applicant',
  cards: {
    findings: 'The findings',
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
    history: 'What happened',
    historyNone: 'Nothing yet.',
  },
  happened: {
    'application-opened': 'opened it',
    'application-submit': 'submitted it',
    'application-return': 'returned it',
    'application-begin-review': 'began the review',
    'application-ask-more': 'asked for more',
    'application-answer-more': 'answered what was asked',
    'application-approve-for-exam': 'approved it for the exam',
    'application-endorse': 'endorsed',
    'application-defer': 'deferred it',
    'application-review-again': 'took up the review again',
    'application-hold': 'put it on hold',
    'application-resume': 'took it up again',
    'application-withdraw': 'closed it',
    'application-expire': 'ran out',
    'application-revive': 'opened it again',
    'application-message': 'wrote to the applicant',
    'registration-accepted': 'accepted the applicant',
    'registration-declined': 'did not accept the applicant',
  } as Readonly<Record<string, string | undefined>>,
} as const
