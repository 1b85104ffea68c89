import type { ReviewProblem } from '../../../domain/reviews/read-review-form.ts'

/** What to mend before a review can be submitted. `about` is the name of a requirement or domain. */
export const enReviewFaults = {
  'no-recommendation': () => 'Choose what you recommend',
  'no-to-do': () => 'Say what the applicant should do',
  'no-question': () => 'Write the question to the applicant',
  'open-requirement': (about: string) => `Say whether you agree: ${about}`,
  'waiting-requirement': (about: string) => `Decide whether it is met: ${about}`,
  'open-domain': (about: string) => `Tick the areas of ${about}, or say what holds for the rest of them`,
  'too-long': () => 'Shorten this text: it can have 5,000 characters, and a note 1,000',
  'names-reviewer': () =>
    'This names a reviewer, and the applicant may read it. Take the name out, or say below that it may stay',
} as const satisfies Record<ReviewProblem, (about: string) => string>
