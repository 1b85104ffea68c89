/** What the association's letters leave open in mails to reviewers, in American English. None names an applicant. */
export const en = {
  /** The links of letters. */
  asked: 'See what there is to review',
  due: 'Go on with the review',
  answered: {
    subject: (category: string) => `Your question about an application for ${category} was answered`,
    paragraphs: (reviewer: string, category: string) => [
      `Dear ${reviewer},`,
      `you asked something before you could say what you recommend about an application for ${category}. The applicant has answered.`,
      'Please look again, and say what you recommend now.',
    ],
    link: 'Read the answer',
  },
} as const
