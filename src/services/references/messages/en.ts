import type { Day } from '../../../standards/day.ts'
import type { ReferenceRole } from '../../../standards/vocabulary.ts'

const days = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })
const day = (text: Day) => days.format(new Date(`${text}T00:00:00Z`))

/** As what a rater is asked, in words that fit after "as". */
const roles: Readonly<Record<ReferenceRole, string>> = {
  'program-supervisor': 'program supervisor',
  'department-supervisor': 'department supervisor or chair',
  'rsc-provider': 'the person who gives reflective supervision',
  'rsc-recipient': 'a person who receives reflective supervision',
  colleague: 'a colleague',
  student: 'a student',
}

interface Asked {
  readonly rater: string
  readonly applicant: string
  readonly association: string
  readonly title: string
  readonly role: ReferenceRole
  readonly dueOn: Day
}

/** The words of mails about references, in American English. */
export const en = {
  request: {
    subject: (applicant: string) => `${applicant} asks you for a reference`,
    paragraphs: ({ rater, applicant, association, title, role, dueOn }: Asked) => [
      `Dear ${rater},`,
      `${applicant} is applying to ${association} for the Infant Mental Health Endorsement (${title}) and asks you for a reference as ${roles[role]}.`,
      `It takes about 15 minutes, on a phone or a computer, and you need no account. You can stop and go on later. Please answer by ${day(dueOn)}.`,
      'The link opens this one reference and nothing else. Please do not pass it on: whoever has it can answer in your place. If you would rather not, or not now, the page lets you say so.',
    ],
    link: 'See what is asked',
  },
  reminder: {
    subject: (applicant: string, dueOn: Day) => `Reference for ${applicant}: please answer by ${day(dueOn)}`,
    paragraphs: ({ rater, applicant, association, dueOn }: Asked) => [
      `Dear ${rater},`,
      `${applicant} asked you for a reference for an application to ${association}. It has not arrived yet. Please answer by ${day(dueOn)}; what you saved so far is still there.`,
      'Not now? The page lets you pick a later day, or say no.',
    ],
    link: 'Go to the reference',
  },
  replaced: {
    subject: (applicant: string) => `The reference for ${applicant} is not needed any more`,
    paragraphs: (rater: string, applicant: string) => [
      `Dear ${rater},`,
      `${applicant} has asked somebody else for the reference, so there is nothing left for you to do. Nobody reads what you may have written so far.`,
    ],
  },
  received: {
    subject: (applicant: string) => `Thank you for your reference for ${applicant}`,
    paragraphs: (rater: string, applicant: string, association: string) => [
      `Dear ${rater},`,
      `Your reference for ${applicant} has arrived at ${association}. Thank you for your time.`,
      `If it was not you who wrote it, please answer the association at once.`,
    ],
  },
  news: {
    submitted: {
      subject: (rater: string) => `The reference by ${rater} has arrived`,
      paragraph: (rater: string) => `The reference by ${rater} has arrived. There is nothing to do for you.`,
    },
    void: {
      subject: (rater: string) => `The reference by ${rater} does not count`,
      paragraph: (rater: string) =>
        `The reference by ${rater} has arrived, and the form does not count. Please ask somebody else who knows your work well.`,
    },
    declined: {
      subject: (rater: string) => `${rater} would rather not give a reference`,
      paragraph: (rater: string) =>
        `${rater} would rather not give a reference now. That says nothing about you or your work. Please ask somebody else.`,
    },
    expired: {
      subject: (rater: string) => `No reference by ${rater} has arrived`,
      paragraph: (rater: string) =>
        `The day by which ${rater} was to answer has passed, and no reference has arrived. You can send the request again, or ask somebody else.`,
    },
    'delivery-failed': {
      subject: (rater: string) => `The mail to ${rater} did not arrive`,
      paragraph: (rater: string) =>
        `The mail that asks ${rater} for a reference could not be delivered. Look at your references in Attune: there you can mend the address, send it again, or get a short code to pass on by phone.`,
    },
    link: 'See my references',
  },
}

export type ReferenceNews = Exclude<keyof typeof en.news, 'link'>
