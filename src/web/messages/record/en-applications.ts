import type { RecordFacts } from '../../../store/record/list-history.ts'
import type { RecordSentences } from './sentences.ts'

const isBySystem = ({ by }: RecordFacts) => by === 'system'
const isByApplicant = ({ by }: RecordFacts) => by === 'applicant'

/** The steps of an application, and what else happens to it as a whole. */
export const applicationSentences: RecordSentences = {
  'application-opened': { staff: 'Opened the application', applicant: 'You opened this application' },
  'applicant-left': { staff: 'Deleted the account; what was frozen of the portfolio is gone' },
  'application-submit': { staff: 'Submitted the application', applicant: 'You submitted your application' },
  'application-return': {
    staff: 'Returned it, with what is missing',
    applicant: 'Your application came back to you, with what is missing',
  },
  'application-begin-review': { staff: 'Began the review', applicant: 'The review began' },
  'application-ask-more': { staff: 'Asked for more', applicant: 'You were asked for more' },
  'application-answer-more': { staff: 'Answered what was asked', applicant: 'You answered what was asked' },
  'application-approve-for-exam': {
    staff: 'Approved it for the exam',
    applicant: 'Your application was approved: you may sit for the exam',
  },
  'application-endorse': { staff: 'Endorsed', applicant: 'You were endorsed' },
  'application-defer': {
    staff: 'Deferred it, with what to do',
    applicant: 'The decision was deferred, with what to do until then',
  },
  'application-review-again': {
    staff: 'Took it into review again, after an appeal',
    applicant: 'Your application is in review again',
  },
  'application-hold': {
    staff: (facts) => (isBySystem(facts) ? 'Put on hold by rule' : 'Put it on hold'),
    applicant: (facts) =>
      isByApplicant(facts) ? 'You put your application on hold' : 'Your application was put on hold',
  },
  'application-resume': {
    staff: 'Took it up again after a hold',
    applicant: 'Your application goes on after a hold',
  },
  'application-withdraw': {
    staff: (facts) => (isByApplicant(facts) ? 'Withdrew the application' : 'Closed it as withdrawn'),
    applicant: (facts) =>
      isByApplicant(facts) ? 'You withdrew your application' : 'Your application was closed as withdrawn',
  },
  'application-expire': {
    staff: 'Ended, because nothing had happened until its last day',
    applicant: 'Your application ended, because nothing had happened until its last day',
  },
  'application-revive': {
    staff: 'Opened it again after it had ended',
    applicant: 'Your application was opened again',
  },
  'application-take-back-approval': {
    staff: 'Took back the approval: it is in review again',
    applicant: 'Your approval was taken back, and your application is in review again',
  },
  'application-edition-moved': {
    staff: 'Moved to a newer edition of the standard',
    applicant: 'You moved to a newer edition of the standard',
  },
  'application-expiry-warned': {
    staff: 'Warned the applicant by mail that the last day comes near',
    applicant: 'You were told by mail that the last day comes near',
  },
  'application-expiry-moved': {
    staff: 'Moved the last day, so that nobody is warned too late',
    applicant: 'The last day of your application was moved',
  },
  'application-days-given-back': {
    staff: 'Added the days that the appeal took to the last day',
    applicant: 'The days that your appeal took were added to the last day of your application',
  },
  'application-message': {
    staff: 'Wrote to the applicant',
    applicant: 'Your association wrote to you',
  },
  'registration-accepted': {
    staff: 'Accepted the person as an applicant',
    applicant: 'Your association accepted you as an applicant',
  },
  'registration-declined': {
    staff: 'Declined the person as an applicant',
    applicant: 'Your association declined to take your application',
  },
  'exception-granted': {
    staff: 'Granted an exception from a requirement',
    applicant: 'You were granted an exception from a requirement',
  },
  'exception-ended': {
    staff: 'Ended an exception from a requirement',
    applicant: 'An exception from a requirement was ended',
  },
  'text-signed': {
    staff: 'Signed a text of the association',
    applicant: 'You signed a text of the association',
  },
}
