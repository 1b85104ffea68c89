import type { AwardRefusal } from '../../../services/endorsements/award-application.ts'

/** The words of an award. */
export const enAward = {
  title: (applicant: string) => `Award: ${applicant}`,
  card: 'Award',
  cardText: 'Approved but for the exam. Once it is passed, the Endorsement is awarded here.',
  toAward: 'Award the Endorsement',
  toEndorsement: 'See the Endorsement',
  eyebrow: 'Application',
  exams: 'The exam',
  examsLead: 'All else that the standard asks was settled by the decision before the exam.',
  noExam: 'This standard has no exam. It is awarded with the decision.',
  waits: {
    'not-awaited':
      'Nothing can be awarded now. An Endorsement is awarded with the decision, or after the exam once the application is approved for it.',
    'exam-not-passed':
      'The exam is not passed yet. This page opens as soon as both parts are released as passed.',
    held: 'This person holds this Endorsement already.',
    awarded: 'This was awarded already.',
  },
  toDecision: 'See the decision',
  form: {
    state: 'What do you award?',
    active: 'The Endorsement',
    activeHint: 'Nothing is left to do.',
    emerging: 'The Endorsement as emerging',
    emergingHint: 'What is still open is completed while it lasts.',
    name: 'Name on the certificate',
    nameHint: 'It stands in the public register too.',
    place: 'Place for the register',
    placeHint: 'A town or region, if the person wants it shown. It can be left empty.',
    on: 'Day of the award',
    message: 'A few words of your own',
    messageHint: 'They stand in the letter. Leave it empty where there is nothing to add.',
    see: 'See what goes out',
    send: 'Award it, and send this letter',
    back: 'Change something',
  },
  preview: {
    title: 'The certificate and the letter',
    lead: 'Nothing is awarded or sent yet.',
    certificate: 'On the certificate',
    number: 'The next free number, given when you award it',
    to: (name: string) => `To ${name}, by mail, and on the page of the application.`,
  },
  beforeExam: (day: string) => `That day lies before the exam was passed. Choose ${day} or a later day.`,
  refusal: {
    'not-awaited': 'This application is not where an Endorsement is awarded. Look at it as it stands now.',
    'exam-not-passed':
      'The exam is not passed. Wait until it is released, or choose emerging where it is offered.',
    'moved-on':
      'Somebody changed this application meanwhile. Look at it as it stands now, and try once more.',
    'held-already': 'This person holds this Endorsement already. Open that one instead.',
    'before-submission': 'That day lies before the application was submitted. Choose a later one.',
  } satisfies Record<Exclude<AwardRefusal, 'before-exam'>, string>,
}
