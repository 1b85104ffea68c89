import type { DeclaredKind, DetectedKind } from '../../../domain/reviews/conflicts.ts'
import type { QuestionFault } from '../../../domain/reviews/read-question.ts'
import type { AreaTick, Recommendation, RequirementTick } from '../../../domain/reviews/review-body.ts'
import type { ReviewLanguage } from '../../../domain/reviews/reviewer-profile.ts'
import { enAssigning } from './en-assigning.ts'
import { enComparison } from './en-comparison.ts'
import { enReviewFaults } from './en-faults.ts'
import { enReviewPage } from './en-review-page.ts'
import { enReviewers } from './en-reviewers.ts'

/** The words of reviewing. */
export const enReviews = {
  faults: enReviewFaults,
  reviewers: enReviewers,

  recommendations: {
    approve: 'Approve',
    defer: 'Defer',
    ask: 'Ask first',
    emerging: 'Emerging',
  } satisfies Record<Recommendation, string>,
  recommendationHints: {
    approve: 'Everything that the standard asks is there.',
    defer: 'Something has to be added. Say what, so that it can be done.',
    ask: 'You cannot say before the applicant has answered a question. Nothing is decided by it.',
    emerging: 'The rest can be completed while the emerging state lasts.',
  } satisfies Record<Recommendation, string>,
  ticks: { agree: 'Agree', disagree: 'Do not agree', 'cannot-tell': 'Cannot tell' } satisfies Record<
    RequirementTick,
    string
  >,
  /** Where a finding waits for a person. */
  judgements: { agree: 'Met', disagree: 'Not met', 'cannot-tell': 'Cannot tell' } satisfies Record<
    RequirementTick,
    string
  >,
  areaTicks: { shown: 'Shown', 'not-shown': 'Not shown', 'cannot-tell': 'Cannot tell' } satisfies Record<
    AreaTick,
    string
  >,
  noTick: 'Nothing ticked',
  languages: {
    en: 'English',
    es: 'Spanish',
    fr: 'French',
    zh: 'Chinese',
    vi: 'Vietnamese',
    ar: 'Arabic',
  } satisfies Record<ReviewLanguage, string>,

  mine: {
    title: 'My reviews',
    lead: 'What you were asked to review, what is due first at the top. Each day counts from when you were asked.',
    open: 'To do',
    nothing: 'Nothing is waiting for you.',
    notAccepted: 'Tell us first whether you can take it on',
    due: (day: string) => `due ${day}`,
    overdue: (day: string) => `was due ${day}`,
    look: 'The applicant answered your question: please look again',
    done: 'Done',
    noneDone: 'Nothing yet.',
    doneOn: (day: string) => `in since ${day}`,
    over: 'An application that is over',
    recused: 'You gave the review back. Somebody else is asked, and the application is closed to you.',
    profile: 'What I review, and my pauses',
    /** How the application stands now: a reviewer hears what came of it. */
    outcome: (state: string) => `The application is now: ${state}`,
  },
  states: {
    draft: 'being written',
    submitted: 'submitted',
    returned: 'returned to the applicant',
    'in-review': 'in review',
    'more-asked': 'waiting for an answer of the applicant',
    'approved-for-exam': 'approved for the exam',
    endorsed: 'endorsed',
    deferred: 'deferred',
    'on-hold': 'on hold',
    withdrawn: 'withdrawn',
    expired: 'expired',
  },

  accept: {
    title: 'Can you take this review on?',
    lead: (category: string, day: string) => `An application for ${category}, due ${day}.`,
    applicant: 'Applicant',
    employers: 'Worked at',
    providers: 'Reflective supervision from',
    none: 'None named',
    yes: 'I can review it',
    yesText:
      'I do not share a household with the applicant, am neither family nor close friend, do not work with or supervise the applicant, and give no reference for this application.',
    button: 'Take it on',
    no: 'Give it back',
    noText: 'Somebody else is asked, and you see nothing more of this application. Nobody minds.',
    kinds: 'Is there a conflict of interest?',
    kindsHint: 'Leave this empty where you have no time or another reason.',
    reason: 'Reason',
    reasonHint: 'Coordinators read it, the applicant does not.',
    recuse: 'Give it back',
  },
  declared: {
    household: 'We share a household',
    'family-or-friend': 'Family, or a close friend',
    employer: 'We work or worked at the same place',
    rsc: 'One of us supervises or supervised the other',
    rater: 'I give a reference for this application',
    advisee: 'I advise or advised the applicant',
    dispute: 'We have or had a dispute',
    other: 'Something else',
  } satisfies Record<DeclaredKind, string>,
  detected: {
    oneself: 'is the applicant',
    rater: 'gives a reference for this application',
    advisee: 'advises or advised the applicant',
    'own-list': 'never reviews this applicant, by an own list',
    rsc: 'gave the applicant reflective supervision, or the other way round',
    employer: 'worked at the same place as the applicant',
  } satisfies Record<DetectedKind, string>,

  review: enReviewPage,
  change: {
    title: 'The portfolio changed since the review began',
    lead: 'This is what the applicant changed since then, and which findings it moved.',
    see: (count: string) =>
      count === '1' ? 'See the entry that changed' : `See the ${count} entries that changed`,
    kinds: { added: 'added', changed: 'changed', removed: 'removed' },
    noFindings: 'No finding moved.',
    findings: 'Findings that moved',
  },
  answers: {
    title: 'What the applicant was asked',
    askedOn: (when: string) => `Asked ${when}`,
    answeredOn: (when: string) => `Answered ${when}`,
    open: 'Not answered yet',
    noWords: 'The applicant changed the portfolio and added no words.',
  },
  ask: {
    title: (applicant: string) => `Ask ${applicant}`,
    lead: 'The review waits for the answer and then goes on with it. The applicant is never told who wants to know.',
    previewLead: 'This letter goes out. Nothing is sent yet.',
    question: 'What would you like to know?',
    hint: 'What reviewers ask stands here already. Leave an empty line between two questions, and name no reviewer.',
    preview: 'See the letter',
    to: (applicant: string) => `To ${applicant}, by mail, and on the page of the application.`,
    send: 'Ask, and send this letter',
    back: 'Change something',
    faults: {
      'nothing-asked': 'Write what you would like to know',
      'too-long': 'Shorten this to 5,000 characters',
      'names-reviewer':
        'This names a reviewer, and the applicant reads it. Take the name out, or say below that it may stay',
    } satisfies Record<QuestionFault, string>,
  },
  over: {
    title: 'This review is not open any more',
    text: 'It was taken back, or it is in already. Nothing of what you sent was saved; what you wrote stands below, so that you can keep it.',
    elsewhere:
      'The review was saved in another window since you opened this one. What you see here is yours; saving again replaces what was saved there.',
    words: 'What you wrote',
  },

  compare: enComparison,

  assignments: enAssigning.assignments,
  assign: enAssigning.assign,
} as const
