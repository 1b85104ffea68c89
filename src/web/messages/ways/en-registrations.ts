/** The words about people who ask to be accepted. */
export const enRegistrations = {
  title: 'People who ask to be accepted',
  lead: 'They can prepare their application meanwhile, and submit it once you accept them.',
  none: 'Nobody waits for an answer.',
  more: (count: string) => `The ${count} who have waited longest are shown.`,
  choose: 'Whom do you answer?',
  asked: (standard: string, day: string) => `${standard}, asked on ${day}`,
  noneChosen: 'Choose at least one person.',
  answer: 'Your answer',
  answers: { accepted: 'Accept', declined: 'Decline' },
  noAnswer: 'Choose whether you accept or decline.',
  reason: 'A word to them',
  reasonHint: 'It goes out in the letter to everybody whom you chose. To decline, it is needed.',
  noReason: 'Say why you decline, so that people know what to do next.',
  longReason: 'Write at most 2,000 characters.',
  send: 'Answer and send the letters',
  done: (answered: string, left: string) =>
    `${answered === '1' ? '1 person has' : `${answered} people have`} an answer.${left === '0' ? '' : ` ${left} had one already.`}`,
} as const
