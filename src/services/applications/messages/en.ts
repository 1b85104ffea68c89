import type { NoticeKind } from '../tell-staff.ts'

interface About {
  readonly name: string
  readonly title: string
}

/** The words of mail to staff about applications. */
export const en = {
  staff: {
    subject: {
      opened: ({ name, title }) => `${name} asks to apply: ${title}`,
      submitted: ({ name, title }) => `${name} submitted an application: ${title}`,
      answered: ({ name, title }) => `${name} answered what was asked: ${title}`,
      held: ({ name, title }) => `${name} put an application on hold: ${title}`,
      withdrawn: ({ name, title }) => `${name} withdrew an application: ${title}`,
    } satisfies Record<NoticeKind, (about: About) => string>,
    text: {
      opened: 'The application begins once somebody of your association has accepted it.',
      submitted: 'Everything that the standard asks before the review is met, or waits for a person.',
      answered: 'The review can go on.',
      held: 'It rests where it is until the applicant asks you to go on.',
      withdrawn: 'There is nothing more to do about it.',
    } satisfies Record<NoticeKind, string>,
    link: 'Open the workbench',
  },
  /** To whom something was still to do when an application was withdrawn. */
  freed: {
    review: {
      subject: (category: string) => `The application for ${category} was withdrawn`,
      paragraphs: (reviewer: string, category: string) => [
        `Dear ${reviewer},`,
        `An application for ${category} that you were asked to review was withdrawn. There is nothing left for you to do. Thank you for your readiness.`,
      ],
    },
    reference: {
      subject: (applicant: string) => `The reference for ${applicant} is not needed any more`,
      paragraphs: (rater: string, applicant: string) => [
        `Dear ${rater},`,
        `${applicant} has withdrawn the application that you were asked about, so there is nothing left for you to do. Nobody reads what you may have written so far.`,
      ],
    },
  },
}
