import type { TemplateFault } from '../../../domain/letters/check-template.ts'
import type { TemplateKind } from '../../../domain/letters/letter-kinds.ts'

const place = ({ part, line, column }: TemplateFault) =>
  part === 'subject' ? `In the subject, at character ${column}` : `In line ${line}, at character ${column}`

/** The words of the pages on which an association words its letters. */
export const enLetters = {
  title: 'Letters',
  lead: 'Every letter and mail of the process. Use ours as they are, or put them into your own words.',
  kinds: {
    'registration-accepted': 'Registration accepted',
    'registration-declined': 'Registration declined',
    'application-received': 'Application received',
    'application-returned': 'Application returned',
    'review-begun': 'Review begun',
    'more-asked': 'More asked during the review',
    'on-hold': 'Application on hold',
    'taken-up-again': 'Application taken up again after a hold',
    message: 'Message about an application',
    'expiry-warning': 'Warning before an application ends',
    expired: 'Application ended',
    'approval-taken-back': 'Approval taken back',
    'opened-again': 'Application opened again after it ended',
    withdrawn: 'Application withdrawn',
    'reference-invitation': 'Asking for a reference',
    'reference-reminder': 'Reminder of a reference',
    'review-asked': 'Asking for a review',
    'review-reminder': 'Reminder of a review',
    'approved-for-exam': 'Decision: eligible for the exam',
    endorsed: 'Decision: endorsed',
    emerging: 'Decision: endorsed as emerging',
    deferred: 'Decision: deferred',
    'appeal-received': 'Appeal received',
    'appeal-upheld': 'Appeal upheld',
    'appeal-not-upheld': 'Appeal not upheld',
    'audit-asked': 'Audit of a renewal: what is asked',
    'audit-nothing-asked': 'Audit of a renewal: nothing is asked',
    'audit-gaps': 'Audit of a renewal: something is missing',
    'audit-reminder': 'Audit of a renewal: reminder',
    'audit-passed': 'Audit of a renewal: passed',
    signature: 'How you sign',
  } satisfies Record<TemplateKind, string>,
  to: {
    applicant: 'to the applicant',
    rater: 'to the person asked for a reference',
    reviewer: 'to the reviewer',
    holder: 'to whoever renews',
    signature: 'at the end of every letter',
  },
  list: 'Letters in the order of the process',
  ours: 'Our words',
  own: (day: string, name: string) => `Your words, since ${day}, by ${name}`,
  somebody: 'somebody who is no longer here',
  subject: 'Subject',
  body: 'Text',
  bodyHint:
    'An empty line begins a new paragraph. A paragraph with a field that has nothing to say in a letter is left out there. Attune adds the link.',
  save: 'Save these words',
  preview: 'Preview',
  test: 'Mail a test to me',
  toDefault: 'Go back to our words',
  toDefaultLead: 'What you wrote stays in the history.',
  fields: 'Fields of this letter',
  fieldsLead: 'Write them with the braces. They are filled in when the letter goes out.',
  fillWith: 'Preview with',
  fictional: 'A fictional applicant',
  previewTitle: 'Preview',
  previewOf: (name: string) => `As ${name} would get it. Nothing was saved or sent.`,
  previewFictional: 'With a fictional applicant. Nothing was saved or sent.',
  previewNote: 'The letter carries one link, which is added below its text.',
  done: {
    saved: 'Saved. Letters that go out from now on say this.',
    tested: 'A test is on its way to you. Your words are not saved yet.',
    default: 'Letters that go out from now on use our words again.',
  },
  testSubject: (subject: string) => `[Test] ${subject}`,
  overtaken:
    'A colleague changed this letter while you were writing. Yours is below and not saved yet; compare it with what is in use now, and save again.',
  inUse: 'In use now',
  fault: (fault: TemplateFault): string => {
    switch (fault.code) {
      case 'empty':
        return fault.part === 'subject' ? 'Write a subject.' : 'Write a text.'
      case 'unknown-field':
        return `${place(fault)}: this letter has no field ${fault.found}.${fault.meant ? ` Did you mean {{${fault.meant}}}?` : ''}`
      case 'loose-brace':
        return `${place(fault)}: ${fault.found} stands alone. A field begins with {{ and ends with }}, with its name in between.`
      case 'address':
        return `${place(fault)}: leave out the address ${fault.found}. A mail has one link, which Attune adds, so that people can trust it.`
      case 'many-lines':
        return `${place(fault)}: ${fault.found} can have several lines, so it does not fit a subject.`
      case 'too-long':
        return fault.part === 'subject'
          ? `Shorten the subject to ${fault.column - 1} characters.`
          : 'Shorten the text to 8,000 characters.'
      default:
        return fault.code satisfies never
    }
  },
  letter: {
    eyebrow: 'Letter',
    sent: (when: string) => `Sent ${when}`,
    from: (association: string) => `From ${association}`,
    pdf: 'Save it as PDF',
    back: 'To the decision',
    backOfOwn: 'To the decision and appeals',
  },
}
