interface ExcusedWords {
  readonly title: string
  /** What is asked instead; null where all of it is excused. */
  readonly figure: string | null
  readonly need: string
  readonly until: string
  readonly by: string
  readonly reason: string
}

/** What people are told of their memberships and of exceptions, in American English. */
export const en = {
  takenBack: {
    subject: 'About your membership',
    paragraphs: (name: string, association: string, reason: string) => [
      `Dear ${name},`,
      `${association} had confirmed a membership of yours, and took that back. The reason: ${reason}`,
      'Please look at the days of your memberships in your portfolio, or write to us if we are mistaken.',
    ],
  },
  declined: {
    subject: 'About your membership',
    paragraphs: (name: string, association: string, reason: string) => [
      `Dear ${name},`,
      `${association} could not confirm a membership that is in your portfolio, so it does not count for your application. The reason: ${reason}`,
      'Please correct it in your portfolio: then it is looked at anew. Write to us if we are mistaken.',
    ],
  },
  excused: {
    subject: (title: string) => `Your association made an exception: ${title}`,
    paragraphs: (name: string, association: string, given: ExcusedWords) => [
      `Dear ${name},`,
      given.figure === null
        ? `${association} excused you from one requirement of your application: ${given.title}.`
        : `${association} asks less of you for one requirement of your application: ${given.figure} instead of ${given.need} for ${given.title}.`,
      `It holds through ${given.until}. Decided by ${given.by}. The reason: ${given.reason}`,
    ],
    link: 'See your application',
  },
  excuseEnded: {
    subject: (title: string) => `An exception ended: ${title}`,
    paragraphs: (name: string, association: string, title: string) => [
      `Dear ${name},`,
      `${association} ended the exception that it had made in your application: ${title}. From now on this is asked as the standard says.`,
      'The page of your application shows what that changes. Write to us if you have a question about it.',
    ],
    link: 'See your application',
  },
} as const
