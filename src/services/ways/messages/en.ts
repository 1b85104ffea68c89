/** What people are told of their memberships, in American English. */
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
} as const
