import type { DeclaredKind, DetectedKind } from '../../../domain/reviews/conflicts.ts'
import type { ChosenBy, UnfitReason } from '../../../domain/reviews/propose-reviewers.ts'
import type { AreaTick, Recommendation, RequirementTick } from '../../../domain/reviews/review-body.ts'
import type { ReviewLanguage } from '../../../domain/reviews/reviewer-profile.ts'
import { enReviewFaults } from './en-faults.ts'
import { enReviewers } from './en-reviewers.ts'

const reviews = (count: string) => (count === '1' ? '1 review' : `${count} reviews`)

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
    lead: 'What you were asked to review, what is due first at the top.',
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

  review: {
    title: (applicant: string) => `Review: ${applicant}`,
    eyebrow: 'My reviews',
    lead: (category: string, day: string) => `${category}, due ${day}.`,
    submittedOn: (day: string, edition: string) =>
      `You review what was submitted on ${day}, by the edition of ${edition}. It is frozen; the portfolio lives on.`,
    secret:
      'No other reviewer reads this before the own review is in, and the applicant never learns who reviewed.',
    saved: (when: string) => `Saved ${when}`,
    savedNow: 'Saved. You can go on whenever you like.',
    parts: 'On this page',
    findings: 'Requirements',
    findingsLead: 'What was worked out from the portfolio, with its reasons. Say whether you agree.',
    yourTick: 'Your view',
    note: 'Note for colleagues',
    addNote: 'Add a note',
    agreeRest: 'I agree with all findings above that I left open',
    agreeRestHint: 'Where a person has to decide in any case, please tick yourself.',
    waits: 'A reviewer decides this one.',
    areas: 'Competency areas',
    areasLead:
      'What the applicant claims stands beside each area. Tick what you see shown; it is kept apart from the claims.',
    claims: 'Claimed',
    noClaims: 'Nothing claimed',
    claim: (kind: string, entries: string) => `${kind}: ${entries}`,
    rest: (domain: string) => `All others in ${domain}`,
    restOpen: 'Leave open',
    hardest: 'Look hardest at this part.',
    byRaters: 'Shown mostly by what raters write.',
    references: 'References',
    referencesLead:
      'What raters wrote. The applicant may not know it: please quote none of it to the applicant.',
    noReferences: 'Nobody was asked for a reference.',
    notIn: 'Not in yet',
    standings: { endorsed: 'endorsed', vetted: 'vetted', neither: 'not endorsed' } as Record<string, string>,
    notEnough: 'Not enough information',
    files: 'Evidence files',
    filesLead: 'What the applicant uploaded, by entry.',
    noFiles: 'No files were uploaded.',
    words: 'Words',
    forApplicant: 'For the applicant',
    forApplicantHint:
      'May be read by the applicant with the decision, without your name. Please name no reviewer.',
    forColleagues: 'For colleagues only',
    forColleaguesHint: 'The other reviewers and staff read this. The applicant never does.',
    recommendation: 'What do you recommend?',
    toDo: 'What to do',
    toDoHint:
      'For the applicant, where you defer or recommend emerging: what is missing, and what would meet it.',
    question: 'Question to the applicant',
    questionHint: 'Where you ask first.',
    namesAnyway: 'The words for the applicant may stay as they are: no reviewer is meant',
    submit: 'Submit the review',
    save: 'Save and go on later',
    submitHint: 'Once it is in, you see the other reviews, and yours stays as it is.',
    recuse: 'I cannot finish this review',
  },
  change: {
    title: 'The portfolio changed since it was submitted',
    lead: 'The review is about what was submitted. This is what the applicant changed since, and what it moved.',
    kinds: { added: 'added', changed: 'changed', removed: 'removed' },
    noFindings: 'No finding moved.',
    findings: 'Findings that moved',
  },
  over: {
    title: 'This review is not open any more',
    text: 'It was taken back, or it is in already. Nothing of what you sent was saved; what you wrote stands below, so that you can keep it.',
    elsewhere:
      'The review was saved in another window since you opened this one. What you see here is yours; saving again replaces what was saved there.',
    words: 'What you wrote',
  },

  compare: {
    title: (applicant: string) => `Reviews: ${applicant}`,
    lead: (category: string) => category,
    state: 'Where it stands',
    waiting: (missing: string) =>
      missing === '1' ? '1 review is still to come.' : `${missing} reviews are still to come.`,
    waitsForOwn: 'You have a review of your own to finish here. The others’ are shown once yours is in.',
    toOwn: 'Go to your review',
    agreed: (recommendation: string) => `All reviews are in: ${recommendation}.`,
    majority: (recommendation: string) => `All reviews are in. Two of three recommend: ${recommendation}.`,
    differ: 'All reviews are in, and they differ.',
    third: 'The first two differ, so a third reviewer settles it.',
    who: 'Reviewer',
    what: 'Recommends',
    place: (place: number) =>
      place === 3 ? 'Third reviewer' : place === 2 ? 'Second reviewer' : 'First reviewer',
    pending: 'Not in yet',
    notAccepted: 'Not taken on yet',
    recused: 'Gave it back',
    takenBack: 'Taken back',
    dueOn: (day: string) => `due ${day}`,
    assign: 'Assign a reviewer',
    assignText: (count: string) =>
      count === '1' ? '1 reviewer is wanted.' : `${count} reviewers are wanted.`,
    takeBack: 'Take back',
    takeBackAbout: (name: string) => `the review asked of ${name}`,
    conflict: 'Possible conflict',
    askedAllTheSame: (reason: string) => `Asked all the same: ${reason}`,
    differences: 'Differences',
    noDifferences: 'There is nothing that they see differently.',
    requirement: 'Requirement',
    area: 'Competency area',
    closed: (count: string) => `Closed: ${count} on which all agree`,
    words: 'For the applicant',
    privateWords: 'For colleagues only',
    toDo: 'What to do',
    question: 'Question to the applicant',
    noWords: 'Nothing written.',
    earlier: 'Earlier recommendations',
    changedFor: (recommendation: string, reason: string) => `${recommendation}, then changed: ${reason}`,
    talk: 'Talk about it',
    talkLead: 'The reviewers whose review is in and staff read this. The applicant never does.',
    noRemarks: 'Nobody has said anything yet.',
    remark: 'What would you like to say?',
    post: 'Say it',
    changeTitle: 'Change your recommendation',
    changeLead: 'What you recommended before stays in the record, with your reason.',
    reason: 'Why',
    noReason: 'Say why you change it',
    noRemark: 'Write what you would like to say',
    changeButton: 'Change it',
    you: 'You',
  },

  assignments: {
    title: 'Assign reviewers',
    lead: 'Applications that are submitted or in review, the longest waiting at the top.',
    none: 'No application waits for a reviewer.',
    assigned: (count: string) => (count === '1' ? '1 reviewer was asked.' : `${count} reviewers were asked.`),
    choose: (name: string) => `Choose the application of ${name}`,
    wanted: (count: string) =>
      count === '0'
        ? 'Everybody is asked'
        : count === '1'
          ? '1 reviewer wanted'
          : `${count} reviewers wanted`,
    nobody: 'Nobody asked yet',
    since: (when: string) => `${when}`,
    next: 'Propose reviewers',
    chooseOne: 'Choose at least one application.',
    see: 'See the reviews',
    reviewers: 'All reviewers',
  },
  assign: {
    title: 'Who reviews what',
    lead: 'A proposal for each place. Nobody is asked before you send it.',
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
      involved: 'has to do with this submission already',
      conflict: 'possible conflict of interest',
      category: 'does not review this category',
      language: 'does not read this language',
      paused: 'pauses',
      'at-limit': 'has as many as agreed',
    } satisfies Record<UnfitReason, string>,
    others: 'The others, and why not',
    reason: 'Reason, where there is a possible conflict',
    reasonHint: 'It stays with the review, for staff.',
    send: 'Ask them',
    nothing: 'None of these applications wants a reviewer now.',
    outcomes: {
      taken: 'Somebody else was faster: this place is filled, or the reviewer has to do with it already.',
      'ruled-out': 'This reviewer can never review this applicant. Choose somebody else.',
      'needs-reason':
        'There is a possible conflict of interest. Choose somebody else, or say why it has to be this reviewer.',
      'not-a-reviewer': 'This person does not review here any more. Choose somebody else.',
    },
    nobodyChosen: 'Choose at least one reviewer.',
  },
} as const
