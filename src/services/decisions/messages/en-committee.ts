interface VoteWords {
  readonly member: string
  readonly association: string
  /** How many applications wait for the member's vote. */
  readonly count: number
  /** For each of them. */
  readonly minutes: number
}

const waits = ({ count, minutes }: VoteWords) =>
  count === 1
    ? `One application waits for your vote, which takes about ${minutes} minutes.`
    : `${count} applications wait for your vote, each about ${minutes} minutes.`

/** Mails to members of a committee, in American English. None names an applicant. */
export const enCommitteeMails = {
  asked: (said: VoteWords) => ({
    subject: `Your vote is asked for at ${said.association}`,
    paragraphs: [
      `Dear ${said.member},`,
      `${waits(said)} The reviews are in, and you find what was submitted and what reviewers recommend on one page.`,
      'If you have too much to do with the applicant to vote, say so there, and you are not asked about it again.',
    ],
    link: 'See what waits for your vote',
  }),

  reminded: (said: VoteWords) => ({
    subject: `${said.association} still waits for your vote`,
    paragraphs: [
      `Dear ${said.member},`,
      `${waits(said)} The applicant gets no answer before the committee agrees.`,
      'If you have too much to do with the applicant to vote, say so there, and the committee goes on without you.',
    ],
    link: 'See what waits for your vote',
  }),
}
