/** The own audit of somebody who was drawn. */
export const enOwnAudit = {
  link: 'Drawn for an audit: see what is asked',
  title: 'The audit of your renewal',
  none: 'No renewal of yours is audited. If one is drawn, you get a letter, and this page says what is asked.',
  toPortfolio: 'To your portfolio',
  lead: {
    drawn: 'Your renewal was drawn. You kept evidence with your hours, so nothing is asked of you.',
    'evidence-asked': 'Your renewal was drawn. Please show the hours that have no evidence yet.',
    answered:
      'Your renewal was drawn, and you have answered. Your association looks at every line and writes to you.',
    gaps: 'Something is missing. You have time to mend it.',
    passed: 'This audit is passed. There is nothing to do.',
    excepted: 'Your association excused this renewal. There is nothing to do.',
    other: 'There is nothing to do.',
  },
  until: (day: string) => `Please answer by ${day}.`,
  answered:
    'You said that this is all you have. Your association looks at it; you can still add to it meanwhile.',
  did: 'Thank you. Your association looks at it now and writes to you.',
  refused:
    'Your association is looking at this audit at the moment, or it is over. This is how it stands now.',
  asked: 'Please show these',
  askedText: (count: number) =>
    count === 1
      ? 'A certificate, a letter, or a log that somebody signed, as a PDF or a photo.'
      : 'For each of them a certificate, a letter, or a log that somebody signed, as a PDF or a photo. For sessions you can also ask the provider to confirm them.',
  others: {
    title: 'Other hours of the same time',
    text: 'These are in your log for the period and were not part of what you handed in. If you cannot show something, offer them in its place: they are looked at like the rest.',
    choose: 'Which of them?',
    submit: 'Offer these hours',
    did: 'They are part of the audit now. Add their evidence below, and say when this is all.',
    none: 'Choose at least one that is still listed.',
  },
  offered: 'offered in place of others',
  there: 'With evidence',
  add: 'Add evidence',
  see: 'See its evidence',
  confirm: 'Ask your providers to confirm sessions',
  done: 'This is all I have',
  unshown: (count: number) =>
    count === 1
      ? '1 line has no evidence yet. I know, and I have no more to show.'
      : `${count} lines have no evidence yet. I know, and I have no more to show.`,
  unshownLines: (lines: string) => `This is about: ${lines}.`,
  unshownLegend: 'Before you say that this is all',
  unshownMissing: 'Tick that you know of the lines without evidence, or add their evidence first.',
  mended: 'I have mended it',
  doneHint: 'You need not show every line: enough hours for each requirement are enough.',
  found: 'What was found',
  letters: 'Letters',
  proof: {
    title: 'How you were drawn',
    drawn: 'By lot. In the published file your renewal has this mark, which tells nobody but you who it is:',
    forced:
      'Without a draw, because your Endorsement was reinstated. In the published file your renewal has this mark, which tells nobody but you who it is:',
    lines: 'It is the SHA-256 of these four lines:',
    file: 'The published files, and how to compute the draw again',
  },
}
