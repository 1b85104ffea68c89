import type { NextStep } from '../../../domain/applications/next-step.ts'
import type { ApplicationState } from '../../../domain/applications/states.ts'
import { enChoose } from './en-choose.ts'

/** The words of the applicant's pages of applications. */
export const enApplications = {
  choose: enChoose,
  title: 'Applications',
  lead: 'An application asks an association for one Endorsement. Everything in it comes from your portfolio, so there is nothing to type twice.',
  none: 'You have not opened an application yet.',
  open: 'Open',
  ended: 'Ended',
  choosing: 'Find the Endorsement that fits',
  choosingAgain: 'Apply for another Endorsement',

  state: {
    draft: 'In preparation',
    submitted: 'Submitted',
    returned: 'Returned to you',
    'in-review': 'In review',
    'more-asked': 'The reviewers ask for more',
    'approved-for-exam': 'Approved for the exam',
    endorsed: 'Endorsed',
    deferred: 'Deferred',
    'on-hold': 'On hold',
    withdrawn: 'Withdrawn',
    expired: 'Expired',
  } satisfies Record<ApplicationState, string>,
  since: (day: string) => `since ${day}`,

  next: {
    mend: {
      title: (count: string) =>
        count === '1'
          ? '1 thing is missing before you can submit'
          : `${count} things are missing before you can submit`,
      text: '',
    },
    submit: {
      title: () => 'Ready to submit',
      text: 'Everything that can be met by now is met, or waits for a person. Check your answers once more, and hand it in.',
    },
    amend: {
      title: () => 'Do what was asked, then hand it in again',
      text: 'Your application says what was asked of you. The rest is met by now, or waits for a person.',
    },
    answer: {
      title: () => 'Answer what the reviewers asked',
      text: 'Amend your portfolio as asked, then hand it in again. The review goes on from there.',
    },
    'wait-acceptance': {
      title: () => 'Your association looks at your request first',
      text: 'It accepts people before an application begins. You can log and mend in the meantime; submitting opens once you are accepted.',
    },
    'wait-raters': {
      title: () => 'Your raters have the next step',
      text: 'Everybody whom the standard asks for was asked. You can submit as soon as these have answered; until then you can send the request again, or ask somebody else:',
    },
    declined: {
      title: () => 'Your association did not accept this request',
      text: 'Write to its staff under Messages and ask why. You can withdraw this application and open another one.',
    },
    'wait-check': {
      title: () => 'Nothing for you to do',
      text: 'Somebody at your association looks whether everything is in place, and hands it to the reviewers.',
    },
    'wait-review': {
      title: () => 'Nothing for you to do',
      text: 'Your application is in review: your association asks reviewers to read it. You get mail when they ask for something, or when there is a decision.',
    },
    'wait-appeal': {
      title: () => 'Your appeal is with your association',
      text: 'Somebody who took no part in the decision looks at it, and you get mail with the answer. Nothing is asked of you until then.',
    },
    exam: {
      title: () => 'The exam, and then the award',
      text: 'The review is done. The page of your exam shows the days: book a seat for each part that has none. Once all of it is passed, your association awards the Endorsement and writes to you.',
    },
    'exam-begun': {
      title: () => 'Go on with your exam',
      text: 'You have begun a part, and its clock runs. What you have answered is kept.',
    },
    'exam-booked': {
      title: (day: string) => `Your exam, on ${day}`,
      text: 'Your seat is booked. You take the exam on your own computer; the page of your exam leads to the start.',
    },
    'exam-handed-in': {
      title: () => 'Your exam is being marked',
      text: 'There is nothing for you to do. You get mail as soon as you can see your result.',
    },
    'exam-retake': {
      title: (day: string) => `You may take a part of the exam again from ${day}`,
      text: 'A part was not passed. The page of your exam says which one, how each area went, and how long ahead a seat is booked.',
    },
    award: {
      title: () => 'You have passed the exam. The award comes next',
      text: 'There is nothing for you to do. A coordinator of your association awards the Endorsement and writes to you.',
    },
    held: {
      title: () => 'This application rests',
      text: 'It goes on from where it was as soon as you ask the staff of your association, under Messages.',
    },
    endorsed: {
      title: () => 'You are endorsed',
      text: 'Your Endorsement, with its number, certificate and letters, is on your first page.',
    },
    none: { title: () => 'This application has ended', text: '' },
  } satisfies Record<NextStep['step'], { title: (given: string) => string; text: string }>,
  examDays: (from: string, until: string) => `You can begin whenever you like from ${from} to ${until}.`,
  toEndorsement: 'See your Endorsement',
  nextStep: 'Your next step',
  othersStep: 'With others',
  check: 'Check your answers and submit',
  checkAgain: 'Check your answers and hand in again',
  remindRaters: 'Send it again, or ask somebody else',
  awaitedRow: 'Your raters were asked, and have not all answered yet.',
  lastRow:
    'References come last: your association asks for them once everything else is there. There is nothing to do about them yet.',
  mendFirst: 'See what is missing',
  write: 'Write to the staff',

  stages: {
    title: 'Where it stands',
    prepare: 'You prepare it',
    check: 'The association checks it',
    review: 'Reviewers read it',
    decide: 'You take the exam',
    endorsed: 'Endorsed',
    done: 'done',
    now: 'now',
  },
  submission: {
    link: 'See all of what you submitted',
    title: 'What you submitted',
    lead: (day: string, edition: string) =>
      `As it stood on ${day}, with its findings by the edition of ${edition}. It is frozen: what you log since does not change it.`,
    others: 'Your submissions of this application',
    one: (number: string, when: string) => `Submission ${number}, ${when}`,
    entries: 'Entries',
    findings: 'Findings of that day',
    none: 'Nothing was submitted in this section.',
    shown: (from: string, to: string, of: string) => `Entries ${from} to ${to} of ${of}`,
    earlier: 'Earlier entries of this list',
    later: 'Further entries of this list',
    back: 'All sections of this submission',
    pages: 'Pages of this section',
  },
  days: {
    title: 'Days',
    opened: 'Opened',
    submitted: 'Submitted',
    expires: 'Waits for you until',
    expiresHint: 'Every step of yours moves this day on.',
    expiresRests: 'Your appeal is open. Nothing ends meanwhile, and the days it takes are added to this day.',
    near: (left: string, day: string) =>
      left === '1'
        ? `Today is the last day: without a step of yours this application ends.`
        : `${left} days are left: without a step of yours this application ends after ${day}.`,
  },
  edition: (month: string) => `edition ${month}`,
  groups: {
    missing: 'Missing',
    missingLead: 'Each line says what to do, and leads to where you do it.',
    awaited: 'Waits for your raters',
    awaitedLead:
      'They were asked and have not all answered yet. You can submit once they have; the page of your references sends a request again.',
    waits: 'Waits for a person',
    waitsLead:
      'No figure settles these. Somebody at the association decides after you have submitted, and none of it holds you up now.',
    later: 'Comes after the review',
    left: 'What is left',
    leftLead:
      'The review is done, so only this is left. The page of your exam says when you can take it, or how it went.',
    met: 'Met',
    seeMet: (count: string) =>
      count === '1' ? 'See the requirement that is met' : `See the ${count} requirements that are met`,
    advice: 'Good to know',
  },
  mend: {
    education: 'Go to your education',
    work: 'Go to your work',
    leadership: 'Go to your leadership',
    training: 'Go to your trainings',
    rsc: 'Go to your reflective supervision',
    memberships: 'Go to your memberships',
    agreements: 'Read and sign the texts',
    references: 'Go to your references',
  },

  asked: {
    title: {
      return: 'What is missing, as the association says',
      'ask-more': 'What the reviewers ask',
      defer: 'What to do before it is looked at again',
    },
    on: (when: string) => `Written ${when}.`,
    about: (requirement: string) => `About “${requirement}”:`,
    earlier: 'What was asked before',
    answered: (when: string) => `You answered ${when}.`,
    yourAnswer: 'You wrote:',
  },
  sinceSubmitted: {
    title: 'Since you submitted',
    nothing: 'Your portfolio is as you submitted it.',
    lead: 'What you submitted stays as it was. This is what your portfolio says differently today.',
    entries: 'Entries',
    change: { added: 'added', changed: 'changed', removed: 'removed' },
    findings: 'Findings that moved',
    noFindings: 'No finding moved.',
    removed: 'An entry that is no longer in your portfolio',
  },
  moved: {
    nothing: 'nothing was asked',
    notAsked: 'no longer asked',
    before: 'Then',
    now: 'Now',
    arrow: (before: string, now: string) => `${before}, now ${now}`,
  },

  encouraged: {
    title: 'Consider becoming a member',
    text: (association: string, others: boolean) =>
      `${association} encourages applicants to be a member${others ? ', of it or of another association for infant mental health' : ''}. It is advice: nothing waits for it.`,
    link: 'Add a membership that you have',
  },
  newer: {
    title: 'A newer edition of this standard is in force',
    text: (now: string, own: string) =>
      `Since ${now} people apply by another edition. Yours is judged by the one of ${own}, and stays so unless you choose otherwise.`,
    link: 'See what would change',
    pageTitle: 'Move to the newer edition?',
    lead: (own: string, newer: string) => `From the edition of ${own} to that of ${newer}.`,
    changes: 'What would change for you today',
    nothing: 'Nothing: every finding would come to the same.',
    stays: 'There is no way back to the earlier edition.',
    move: 'Move to the newer edition',
    stay: 'Stay with the present one',
    gone: 'There is no newer edition to move to any more. Nothing was changed.',
  },

  opening: {
    title: (standard: string) => `Apply for ${standard}?`,
    lead: (association: string, month: string) =>
      `You apply to ${association}, by the edition of ${month}. This edition holds for your application, whatever comes later, unless you choose to move to a newer one.`,
    steps: 'What happens then',
    accept: 'The association accepts you as an applicant for this Endorsement. You get mail.',
    mend: 'You bring your portfolio to what the standard asks. The page of the application shows what is missing.',
    submit: 'You check everything and submit. From then on reviewers read what you submitted, as it stood.',
    expires: (months: string) =>
      `Without a step of yours for ${months} months the application ends. You are warned before.`,
    carry: {
      title: 'What carries over',
      and: (names: readonly string[]) => new Intl.ListFormat('en-US').format(names),
      lead: (held: string) =>
        `You hold ${held}. Your portfolio is one for all: what is in it counts here too, as far as this Endorsement asks for it.`,
      whole: 'There already',
      part: 'There in part',
      fresh: 'New to do',
      note: 'Worked out from your portfolio and from what the association knows of you today. References, signatures and what reviewers decide belong to one application, so they are asked for anew.',
    },
    button: 'Open the application',
    notOffered: 'Your association does not offer this Endorsement at present',
    notOfferedText: 'See what it offers, and what fits your work.',
    already: 'You have an application for this one already',
    alreadyText:
      'One at a time is enough: go on with the one that is open. Withdraw it first if you would rather begin anew.',
    toOpen: 'Go to that application',
  },
  submitting: {
    title: 'Check your answers',
    titleAgain: 'Check your answers and hand in again',
    lead: 'This is what you hand in. Change whatever is not right before; afterwards it stays as it is now.',
    entries: 'Your portfolio',
    entryCount: (count: string) => (count === '1' ? '1 entry' : `${count} entries`),
    change: 'Change',
    findings: 'What the standard says of it',
    frozen:
      'By submitting you say that all of this is true to the best of your knowledge. The association keeps it as it stands at this moment, together with the findings. Your portfolio goes on.',
    answer: 'What you changed, in a few words',
    answerHint: 'If you like. The staff and the reviewers read it.',
    tooLong: 'Shorten this to 2,000 characters.',
    button: 'Submit the application',
    buttonAgain: 'Hand it in again',
    back: 'Not yet',
    missing: 'This cannot be submitted yet',
    missingLead: 'These have to be met first:',
    changed: 'Your portfolio changed since this page was shown. Look once more, then submit.',
    'not-accepted-yet':
      'Your association has not accepted you for this application yet. You get mail as soon as it has.',
    'registration-declined':
      'Your association did not accept you for this application. Write to its staff under Messages.',
    'wait-appeal':
      'Your appeal against the deferral is being looked at. If you would rather hand the application in again now, withdraw the appeal first.',
    'wrong-state': 'This application cannot be submitted as it stands now. Its page says what is next.',
  },
  holding: {
    title: 'Put this application on hold?',
    text: 'Nothing happens while it rests: nobody reviews it, and nobody reminds you. To go on, write to the staff of your association; it continues from where it is now.',
    expires: (months: string) => `After ${months} months at rest it ends.`,
    button: 'Put it on hold',
    back: 'Leave it as it is',
    link: 'Put it on hold',
  },
  withdrawing: {
    title: 'Withdraw this application?',
    text: 'It ends here, and cannot be brought back. Your portfolio stays as it is, and you can open a new application at any time. What you submitted stays with the association.',
    button: 'Withdraw the application',
    back: 'Keep it',
    link: 'Withdraw it',
  },
  cannot: {
    title: 'This is not possible as the application stands',
    text: 'Perhaps it moved on in the meantime. Its page says where it is now.',
    back: 'Back to the application',
  },
  done: {
    opened: 'Your application is open. Here is what is met and what is missing.',
    submitted: 'Your application was submitted. You get mail about it.',
    held: 'The application rests now.',
    withdrawn: 'The application was withdrawn.',
    moved: 'The application is judged by the newer edition now.',
  },
  otherWays: 'Other ways',
  belongings: {
    title: 'What belongs to it',
    texts: 'Texts to sign',
    history: 'What happened so far',
  },
  home: {
    title: 'Your applications',
    none: 'You have no open application. Open one when you know what you want to apply for; you need not be ready yet.',
  },
}
