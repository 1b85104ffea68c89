import type { WorkKind } from '../../../domain/workbench/work-kinds.ts'

interface KindWords {
  /** What is to be done, after the name of whoever it is about. */
  readonly todo: string
  /** The one action. */
  readonly action: string
  /** Many of them, as a choice. */
  readonly many: string
}

/** The words of the page where an association's staff begin, and of sittings. */
export const enWorkbench = {
  title: 'What needs you now',
  things: (count: string, isMore: boolean) =>
    isMore ? `More than ${count} things` : count === '1' ? '1 thing' : `${count} things`,
  lead: (things: string, time: string) => `${things}, about ${time}. Oldest first.`,
  minutes: (count: string) => (count === '1' ? '1 minute' : `${count} minutes`),
  hours: (count: string) => (count === '1' ? '1 hour' : `${count} hours`),
  minutesShort: (count: string) => `${count} min`,
  days: (count: string) => (count === '1' ? '1 day' : `${count} days`),
  today: 'Today',
  nothing: 'Nothing waits for you. Whatever comes in stands here, oldest first.',
  noneOfKind: 'None of these wait any more.',
  advised: 'Applicants whom you advise',
  columns: { what: 'Who and what', waiting: 'Waiting', takes: 'Takes', action: 'Action' },
  about: (name: string) => `for ${name}`,
  older: 'Next page',
  first: 'First page',
  pages: 'Pages of this list',
  filter: 'By kind',
  all: 'Everything',
  more: (count: string) => `more than ${count}`,
  left: 'It is off the list.',
  leave: 'Leave as it is',
  kinds: {
    completeness: {
      todo: 'Submitted, check that it is complete',
      action: 'Check',
      many: 'Applications to check',
    },
    registration: { todo: 'Asks to be accepted', action: 'Decide', many: 'People to accept' },
    assignment: { todo: 'Wants reviewers', action: 'Assign', many: 'Reviewers to assign' },
    decision: { todo: 'All reviews are in', action: 'Decide', many: 'Applications to decide' },
    difference: { todo: 'Two reviewers differ', action: 'Settle', many: 'Differences to settle' },
    'late-review': { todo: 'Has not sent a review', action: 'Follow up', many: 'Reviews overdue' },
    appeal: { todo: 'Appeals a decision', action: 'Open', many: 'Appeals' },
    reference: {
      todo: 'A rater’s mail did not arrive',
      action: 'See the reference',
      many: 'References not delivered',
    },
    membership: { todo: 'Says to be a member', action: 'Confirm', many: 'Memberships to confirm' },
    answer: { todo: 'Answered what was asked', action: 'Read', many: 'Answers to read' },
    question: { todo: 'A provider whom nobody knows', action: 'Look up', many: 'Questions about providers' },
    comment: { todo: 'Wrote something', action: 'Read', many: 'Unread comments' },
    review: { todo: 'Asked of you to review', action: 'Review', many: 'Reviews' },
    mail: { todo: 'A mail did not arrive', action: 'See why', many: 'Mail that did not arrive' },
  } satisfies Record<WorkKind, KindWords>,
  people: (count: string) => (count === '1' ? '1 person' : `${count} people`),
  providerUnknown: (name: string, people: string) =>
    people === '1' ? `A provider is unknown: ${name}` : `Same provider is unknown: ${name}`,
  answerOnce: (count: string) => (count === '1' ? 'One person waits for it' : `Answer once for all ${count}`),
  mailTo: (address: string) => `To ${address}`,
  serverSaid: (words: string) => `“${words}” from the mail server`,
  reviewOf: (standard: string, due: string) => `${standard}, due ${due}`,
  reviewWasDue: (standard: string, due: string) => `${standard}, was due ${due}`,
  rater: (name: string, address: string) => `${name}, ${address}`,
  memberOf: (association: string) => `Of ${association}`,
  wroteAbout: (subject: string) => `About: ${subject}`,
  places: {
    now: 'Now',
    applications: 'Applications',
    appeals: 'Appeals',
    people: 'People',
    advised: 'People',
    comments: 'Comments',
    myReviews: 'My reviews',
    assignments: 'Assign reviewers',
    reviewers: 'Reviewers',
    questions: 'Questions',
    register: 'Register',
    memberships: 'Memberships',
    mail: 'Mail',
    team: 'Team',
    ways: 'How we work',
    committee: 'Committee',
    letters: 'Letters',
  },
  sit: {
    title: 'Do them one after the other',
    lead: 'A batch of one kind that fits into the time you have. Leave whenever you like; what is done stays done.',
    minutes: 'I have',
    kind: 'and would do',
    begin: 'Begin',
    fits: (pieces: string, kind: string) => `${kind}: ${pieces}`,
  },
  sitting: {
    label: 'Work under way',
    position: (position: string, total: string) => `Piece ${position} of ${total}`,
    next: 'Next in this batch',
    leave: 'Leave the batch',
    title: (kind: string) => `One after the other: ${kind}`,
    done: (done: string, total: string) => `${done} of ${total} done`,
    passed: (count: string) => (count === '1' ? '1 left for later' : `${count} left for later`),
    open: 'Open it',
    finished: 'That was the last one',
    finishedText: 'Take a breath. What you left for later waits on your list.',
    endedText: 'You left this batch. What is done stays done.',
    back: 'What needs you now',
    again: 'Another batch',
    fresh: 'Somebody did this one meanwhile.',
  },
} as const
