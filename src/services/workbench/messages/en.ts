import type { StaffStep } from '../../../domain/workbench/staff-steps.ts'

interface StepMail {
  readonly subject: (category: string) => string
  readonly lead: (category: string, association: string) => string
  /** What happens now. */
  readonly next: string
}

/** What applicants are told when staff take a step, in American English. */
export const en = {
  hello: (name: string) => `Hello ${name},`,
  missing: 'This is still missing:',
  item: (title: string, remedy: string) => (remedy === '' ? `– ${title}` : `– ${title}: ${remedy}`),
  open: 'Open your application',
  message: {
    subject: (category: string) => `Your application: ${category}`,
    lead: (category: string, association: string) =>
      `${association} writes to you about your application for ${category}.`,
    next: 'Nothing changed in the application itself.',
  } satisfies StepMail,
  steps: {
    'accept-registration': {
      subject: (category) => `You are accepted: ${category}`,
      lead: (category, association) => `${association} accepted you to apply for ${category}.`,
      next: 'You can submit your application as soon as everything in it is there.',
    },
    'decline-registration': {
      subject: (category) => `About your wish to apply: ${category}`,
      lead: (category, association) => `${association} does not accept you to apply for ${category} for now.`,
      next: 'Your portfolio stays yours. Write to us if you would like to talk about it.',
    },
    'begin-review': {
      subject: (category) => `Your application goes into review: ${category}`,
      lead: (category, association) =>
        `${association} looked through your application for ${category}. It is complete, and its review begins.`,
      next: 'There is nothing for you to do now. We write as soon as there is something to know.',
    },
    return: {
      subject: (category) => `Your application needs a little more: ${category}`,
      lead: (category, association) =>
        `${association} looked through your application for ${category}. Before the review can begin, something is to be added.`,
      next: 'Everything you entered is where you left it. Add what is missing, and submit it again.',
    },
    hold: {
      subject: (category) => `Your application is on hold: ${category}`,
      lead: (category, association) =>
        `${association} put your application for ${category} on hold. Nothing in it is lost.`,
      next: 'You can go on writing in your portfolio. The application goes on where it stopped.',
    },
    resume: {
      subject: (category) => `Your application goes on: ${category}`,
      lead: (category, association) =>
        `${association} took your application for ${category} up again, where it stopped.`,
      next: 'Open it to see what comes next.',
    },
    revive: {
      subject: (category) => `Your application is open again: ${category}`,
      lead: (category, association) =>
        `${association} opened your application for ${category} again, which had run out.`,
      next: 'Everything you entered is where you left it. You can go on and submit it.',
    },
    withdraw: {
      subject: (category) => `Your application was closed: ${category}`,
      lead: (category, association) => `${association} closed your application for ${category}.`,
      next: 'Your portfolio stays yours, and you can open a new application at any time.',
    },
  } satisfies Record<StaffStep, StepMail>,
} as const
