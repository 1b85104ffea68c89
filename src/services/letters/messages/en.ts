import type { LetterKind } from '../../../domain/letters/letter-kinds.ts'
import type { LetterTemplate } from '../../../domain/letters/template.ts'

const days = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })

/** The letters as they go out where an association has no words of its own, in American English. */
export const en = {
  lang: 'en',
  region: 'us',
  page: (page: string, pages: string) => `Page ${page} of ${pages}`,
  unprintable:
    'Some characters of this letter cannot be printed and became question marks. The page of the application shows them.',
  day: (day: string) => days.format(new Date(`${day}T00:00:00Z`)),
  /** How a list of several things begins each line. */
  dash: '- ',
  readLetter: 'Read this letter on your application’s page',
  signature: {
    subject: '',
    body: 'With kind regards,\nthe Endorsement team of {{association}}',
  } satisfies LetterTemplate,
  letters: {
    'registration-accepted': {
      subject: 'You can begin your application for {{category}}',
      body: `Dear {{applicant}},

{{association}} has accepted your registration for {{category}}. You can begin your application now; what is already in your portfolio counts from the start.

{{message}}

{{signature}}`,
    },
    'registration-declined': {
      subject: 'Your registration for {{category}}',
      body: `Dear {{applicant}},

Thank you for your interest in {{category}}. {{association}} cannot take up your registration at this time.

{{message}}

Your portfolio stays yours, and you are welcome to register again. If you have questions, please write to us.

{{signature}}`,
    },
    'application-received': {
      subject: 'We have your application for {{category}}',
      body: `Dear {{applicant}},

Your application for {{category}} reached {{association}} on {{submitted-day}}. What you submitted is kept exactly as it was; you can go on adding to your portfolio.

We check next that everything is there, and write to you when a step of yours is needed. You can follow the application on its page at any time.

{{signature}}`,
    },
    'application-returned': {
      subject: 'Something is missing from your application for {{category}}',
      body: `Dear {{applicant}},

Thank you for your application for {{category}}. Before it can be reviewed, we need this from you:
{{what-to-do}}

{{message}}

Submit it again once this is done; nothing of what you sent is lost.

Your application stays open until {{due-day}}.

{{signature}}`,
    },
    'review-begun': {
      subject: 'The review of your application for {{category}} begins',
      body: `Dear {{applicant}},

Your application for {{category}} is complete, and its review begins. There is nothing for you to do now; we write as soon as there is something to know.

{{message}}

{{signature}}`,
    },
    'more-asked': {
      subject: 'A question about your application for {{category}}',
      body: `Dear {{applicant}},

Your application for {{category}} is being reviewed. To go on, we need this from you:
{{what-to-do}}

{{message}}

Please answer by {{due-day}}.

The review waits for you meanwhile.

{{signature}}`,
    },
    'on-hold': {
      subject: 'Your application for {{category}} is on hold',
      body: `Dear {{applicant}},

Your application for {{category}} is on hold. Nothing is lost; it goes on from where it stopped.

{{message}}

It can stay on hold until {{due-day}}.

{{signature}}`,
    },
    'taken-up-again': {
      subject: 'Your application for {{category}} goes on',
      body: `Dear {{applicant}},

Your application for {{category}} is no longer on hold. It goes on from where it stopped; its page says what comes next.

{{message}}

It stays open until {{due-day}}.

{{signature}}`,
    },
    'approval-taken-back': {
      subject: 'Your application for {{category}} is in review again',
      body: `Dear {{applicant}},

We had told you that your application for {{category}} was approved for the exam. That was a mistake of ours, and we are sorry. The approval does not hold; your application is in review again, and you will hear what is decided.

{{message}}

{{signature}}`,
    },
    message: {
      subject: 'About your application for {{category}}',
      body: `Dear {{applicant}},

This is about your application for {{category}}. Nothing has changed in the application itself.

{{message}}

{{signature}}`,
    },
    'expiry-warning': {
      subject: 'Your application for {{category}} ends on {{due-day}}',
      body: `Dear {{applicant}},

Your application for {{category}} has been waiting for you for a while. It ends on {{due-day}} unless you go on with it before then.

Your portfolio stays in any case. If you need more time, please write to us before that day.

{{signature}}`,
    },
    expired: {
      subject: 'Your application for {{category}} has ended',
      body: `Dear {{applicant}},

Your application for {{category}} has ended, because it waited longer than {{association}} keeps applications open.

Your portfolio is still there with everything in it. You may open a new application at any time; if there was a reason for the wait, write to us and we will see whether this one can go on.

{{signature}}`,
    },
    'opened-again': {
      subject: 'Your application for {{category}} is open again',
      body: `Dear {{applicant}},

We opened your application for {{category}} again, which had ended. Everything that you entered is where you left it; you can go on and submit it.

{{message}}

It stays open until {{due-day}}.

{{signature}}`,
    },
    withdrawn: {
      subject: 'Your application for {{category}} was withdrawn',
      body: `Dear {{applicant}},

Your application for {{category}} was withdrawn, and nobody works on it any longer.

{{message}}

Your portfolio stays yours, and you may open a new application at any time.

{{signature}}`,
    },
    'reference-invitation': {
      subject: '{{applicant}} asks you for a reference',
      body: `Dear {{rater}},

{{applicant}} is applying for {{category}} with {{association}}, and names you as somebody who knows the work well enough to rate it.

It takes about 15 minutes, on any device and without an account. You can save half-way, and you can decline.

Please answer by {{due-day}}.

{{signature}}`,
    },
    'reference-reminder': {
      subject: 'Your reference for {{applicant}}',
      body: `Dear {{rater}},

{{applicant}} asked you for a reference for {{category}}. It is wanted by {{due-day}}, and it is not finished yet. It takes about 15 minutes; what you have saved is still there.

If you would rather not give it, please say so on the page, so that somebody else can be asked in time.

{{signature}}`,
    },
    'review-asked': {
      subject: 'An application for {{category}} to review',
      body: `Dear {{reviewer}},

{{association}} asks you to review an application for {{category}}. The page first says whose it is, so that you can tell us of a conflict of interest.

Please send your review by {{due-day}}. If you cannot do it, say so there; somebody else is asked, and nobody minds.

{{signature}}`,
    },
    'review-reminder': {
      subject: 'A review that is wanted by {{due-day}}',
      body: `Dear {{reviewer}},

Your review of an application for {{category}} is wanted by {{due-day}}. What you have saved is still there.

If you cannot finish it, please hand it back on the page, so that the applicant does not wait longer than needed.

{{signature}}`,
    },
    'approved-for-exam': {
      subject: 'You can take the exam for {{category}}',
      body: `Dear {{applicant}},

This letter takes the place of the one that we sent on {{replaces-day}}.

Good news: the review of your application for {{category}} is done, and you are eligible to take the exam. The exam is the last step before your Endorsement.

Your application’s page leads on to the exam. If there are no days to choose from yet, you need to do nothing; we write to you when there are.

{{reasons}}

{{message}}

Thank you for the care that went into your portfolio. We wish you well for the exam.

{{signature}}`,
    },
    endorsed: {
      subject: 'You are endorsed: {{category}}',
      body: `Dear {{applicant}},

This letter takes the place of the one that we sent on {{replaces-day}}.

{{association}} has reviewed your application and endorses you as {{category}}. Congratulations on what this took, and on the work that it stands for.

{{reasons}}

{{message}}

{{signature}}`,
    },
    emerging: {
      subject: 'You are endorsed as emerging: {{category}}',
      body: `Dear {{applicant}},

This letter takes the place of the one that we sent on {{replaces-day}}.

{{association}} has reviewed your application and endorses you as {{category}}, emerging. You may use it now, and have time to complete what is still open.

Still open:
{{what-to-do}}

{{reasons}}

{{message}}

{{signature}}`,
    },
    deferred: {
      subject: 'The decision on your application for {{category}}',
      body: `Dear {{applicant}},

This letter takes the place of the one that we sent on {{replaces-day}}.

Your application for {{category}} was reviewed. It cannot be approved yet. Deferred means not yet: your application stays open, and all that is met stays met.

Why:
{{reasons}}

What to do next:
{{what-to-do}}

{{message}}

Once this is done, submit the application again. It is then reviewed again.

Your application stays open until {{due-day}}.

If you think that the decision is wrong, you may appeal until {{appeal-day}}. Somebody who did not take this decision will look at it.

{{signature}}`,
    },
    'appeal-received': {
      subject: 'We have your appeal about {{category}}',
      body: `Dear {{applicant}},

Your appeal about your application for {{category}} reached {{association}} on {{submitted-day}}. It goes to somebody who took no part in the decision.

We write to you as soon as it is decided. You may withdraw it at any time, and you may go on working on what was asked; neither stands in the way of the other.

{{signature}}`,
    },
    'appeal-upheld': {
      subject: 'Your appeal about {{category}} was upheld',
      body: `Dear {{applicant}},

Your appeal was upheld. Your application for {{category}} is reviewed again, by other reviewers.

{{reasons}}

{{message}}

There is nothing that you have to do.

{{signature}}`,
    },
    'appeal-not-upheld': {
      subject: 'The decision on your appeal about {{category}}',
      body: `Dear {{applicant}},

Somebody who took no part in the decision on your application for {{category}} has looked at your appeal. It was not upheld, so the decision stands.

Why:
{{reasons}}

{{message}}

Your application stays open. What the letter of the decision asks for still leads to the next review.

{{signature}}`,
    },
    'audit-asked': {
      subject: 'Your renewal was drawn for an audit',
      body: `Dear {{holder}},

Your renewal for {{period}} was drawn by lot for an audit. It is no sign of doubt; everybody who renewed had the same chance, and anybody can compute the draw again.

Please show us these hours, with a certificate, a letter or a log that somebody signed, or by asking your provider to confirm them:
{{what-to-do}}

{{message}}

Please do so by {{due-day}}.

All other hours that you attested have their evidence already. If you cannot show some of these, tell us; there is time to mend what is missing.

{{signature}}`,
    },
    'audit-nothing-asked': {
      subject: 'Your renewal was drawn for an audit, and nothing is asked of you',
      body: `Dear {{holder}},

Your renewal for {{period}} was drawn by lot for an audit. You kept evidence with your hours during the year, and it is enough: there is nothing for you to do. We look at it and write to you.

{{message}}

{{signature}}`,
    },
    'audit-gaps': {
      subject: 'Something is missing in the audit of your renewal',
      body: `Dear {{holder}},

Thank you for what you showed us for the audit of your renewal for {{period}}. This is still missing:
{{what-to-do}}

{{message}}

You have until {{due-day}} to mend it. Your page says line by line what was found.

{{signature}}`,
    },
    'audit-reminder': {
      subject: 'The audit of your renewal: until {{due-day}}',
      body: `Dear {{holder}},

This is still wanted for the audit of your renewal for {{period}}:
{{what-to-do}}

Please show it by {{due-day}}, and say on your page when this is all you have. If you cannot, say so there all the same; then we look at what there is.

{{signature}}`,
    },
    'audit-passed': {
      subject: 'The audit of your renewal is passed',
      body: `Dear {{holder}},

The audit of your renewal for {{period}} is over, and it is passed. Thank you for keeping your hours with care.

{{message}}

{{signature}}`,
    },
  } satisfies Record<LetterKind, LetterTemplate>,
}
