/** The words of mails about references, in American English. */
export const en = {
  /** The rest of the letter is the association's. */
  link: {
    request: 'See what is asked',
    reminder: 'Go to the reference',
    care: 'The link opens this one reference and nothing else. Please do not pass it on: whoever has it can answer in your place. The page also lets you answer later, or say no.',
  },
  /** What to do about a reference of which the mail did not arrive. */
  undelivered,
  undeliveredAndMore: (raters: readonly string[]) =>
    `${undelivered(raters)} It also shows who else is still to be asked.`,
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

function undelivered(raters: readonly string[]): string {
  return `The mail to ${new Intl.ListFormat('en-US').format(raters)} could not be delivered. On the page of your references you can mend the address and send it again, pass on a short code by phone, or ask somebody else.`
}
