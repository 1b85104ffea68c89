import type { ChosenBy, UnfitReason } from '../../../domain/reviews/propose-reviewers.ts'

const reviews = (count: string) => (count === '1' ? '1 review' : `${count} reviews`)

/** The words of asking reviewers: which applications want some, and who is proposed for them. */
export const enAssigning = {
  assignments: {
    title: 'Assign reviewers',
    lead: 'Applications that are submitted or in review, the longest waiting at the top.',
    none: 'No application waits for a reviewer.',
    assigned: (count: string) => (count === '1' ? '1 reviewer was asked.' : `${count} reviewers were asked.`),
    choose: (name: string) => `Choose the application of ${name}`,
    wanted: (count: string) =>
      count === '0'
        ? 'Enough reviewers asked for now'
        : count === '1'
          ? '1 reviewer wanted'
          : `${count} reviewers wanted`,
    nobody: 'Nobody asked yet',
    since: (when: string) => `${when}`,
    next: 'Propose reviewers',
    pages: 'Pages of applications',
    first: 'Back to the first page',
    nextPage: 'Next page',
    chooseOne: 'Choose at least one application.',
    see: 'See the reviews',
    reviewers: 'All reviewers',
  },
  assign: {
    title: 'Who reviews what',
    lead: 'A proposal for each place. Nobody is asked before you send it.',
    begins: {
      text: (name: string) =>
        `Asking somebody begins the review: ${name} is told by letter, and nobody checks any more whether the application is complete.`,
      check: 'Check it first',
    },
    someAsked: (count: string) =>
      count === '1'
        ? '1 reviewer was asked. What is marked below was not sent.'
        : `${count} reviewers were asked. What is marked below was not sent.`,
    language: 'Language of the portfolios',
    again: 'Propose again',
    place: { 1: 'First reviewer', 2: 'Second reviewer', 3: 'Third reviewer' } as Record<number, string>,
    nobodyFits: 'Nobody fits. Choose somebody all the same, or leave it open.',
    leaveOpen: 'Leave open',
    why: 'Why this one',
    chosenBy: {
      'only-one': 'Nobody else fits.',
      'fewest-open': 'Has the fewest open reviews of all who fit.',
      'fewest-this-year': 'Has as few open reviews as the next, and did fewest this year.',
      'longest-since': 'Has as little to do as the next, and was asked longest ago.',
      'by-name': 'Has as little to do as the next and was asked as long ago; the name comes first.',
    } satisfies Record<ChosenBy, string>,
    load: (open: string, done: string) => `${reviews(open)} open, ${done} done this year`,
    unfit: {
      involved: 'has to do with this review already',
      'not-fresh': 'reviewed it before, and after an appeal others do',
      conflict: 'possible conflict of interest',
      category: 'does not review this category',
      language: 'does not read this language',
      paused: 'pauses',
      'at-limit': 'has as many as agreed',
    } satisfies Record<UnfitReason, string>,
    knowsIt: 'knows it from an earlier review',
    fresh: 'An appeal was upheld, so others review it than before.',
    others: 'The others, and why not',
    reason: 'Reason, where there is a possible conflict',
    reasonHint: 'It stays with the review, for staff.',
    send: 'Ask them',
    nothing: 'None of these applications wants a reviewer now.',
    outcomes: {
      twice: 'You chose the same person twice. Choose another one, or leave one of the places open.',
      taken: 'Somebody else was faster: this place is filled, or the reviewer has to do with it already.',
      'not-fresh':
        'This reviewer reviewed the application before. After an appeal others do; choose somebody else.',
      'ruled-out': 'This reviewer can never review this applicant. Choose somebody else.',
      'needs-reason':
        'There is a possible conflict of interest. Choose somebody else, or say why it has to be this reviewer.',
      'not-a-reviewer': 'This person does not review here any more. Choose somebody else.',
    },
    nobodyChosen: 'Choose at least one reviewer.',
  },
}
