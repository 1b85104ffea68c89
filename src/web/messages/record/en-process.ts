import type { RecordSentences } from './sentences.ts'

/** References, review, decision and appeal, and what staff change in how they work. */
export const processSentences: RecordSentences = {
  'reference-requested': { staff: 'Asked for a reference', applicant: 'A reference was asked for' },
  'reference-sent-again': {
    staff: 'Sent the request for a reference again',
    applicant: 'The request for a reference was sent again',
  },
  'reference-readdressed': {
    staff: 'Sent the request for a reference to another address',
    applicant: 'The request for a reference was sent to another address',
  },
  'reference-code-made': {
    staff: 'Made a code for a rater to come in with',
    applicant: 'A code for a rater was made',
  },
  'reference-delivery-failed': {
    staff: 'The request for a reference could not be delivered',
    applicant: 'The request for a reference could not be delivered',
  },
  'reference-opened': { staff: 'The rater opened the request', applicant: 'The rater opened the request' },
  'reference-postponed': {
    staff: 'The rater asked for more time',
    applicant: 'The rater asked for more time',
  },
  'reference-declined': { staff: 'The rater declined', applicant: 'The rater declined' },
  'reference-submitted': { staff: 'A reference arrived', applicant: 'A reference arrived' },
  'reference-replaced': { staff: 'Replaced a rater', applicant: 'A rater was replaced' },
  'reference-expired': {
    staff: 'A request for a reference was not answered in time',
    applicant: 'A request for a reference was not answered in time',
  },
  'reference-ended': {
    staff: 'A request for a reference ended with the application',
    applicant: 'A request for a reference ended with your application',
  },
  'reference-void': { staff: 'A reference does not count', applicant: 'A reference does not count' },
  'reference-form-changed': { staff: 'Changed the form for references' },
  'rater-vetted': { staff: 'Wrote down what is known of a rater' },
  'reviewer-assigned': { staff: 'Assigned a reviewer' },
  'review-accepted': { staff: 'Accepted the review' },
  'review-recused': { staff: 'Stepped back from the review' },
  'review-changed': { staff: 'Changed the own recommendation' },
  'review-submitted': { staff: 'Handed in a review' },
  'application-decided': {
    staff: 'Decided about the application',
    applicant: 'Your application was decided',
  },
  'application-decided-early': { staff: 'Decided before all reviews were in' },
  'committee-voted': { staff: 'Voted in the committee' },
  'appeal-asked': { staff: 'Appealed against the decision', applicant: 'You appealed against the decision' },
  'appeal-withdrawn': { staff: 'Withdrew the appeal', applicant: 'You withdrew your appeal' },
  'appeal-upheld': { staff: 'Upheld the appeal', applicant: 'Your appeal was upheld' },
  'appeal-acknowledged': {
    staff: 'Took up the appeal',
    applicant: 'Your association took up your appeal',
  },
  'appeal-not-upheld': { staff: 'Did not uphold the appeal', applicant: 'Your appeal was not upheld' },
  'letter-changed': { staff: 'Changed the words of a letter' },
  'text-loaded': { staff: 'Loaded a text for applicants to sign' },
  'membership-confirmed': { staff: 'Confirmed a membership', applicant: 'Your membership was confirmed' },
  'membership-taken-back': {
    staff: 'Took back a confirmed membership',
    applicant: 'The confirmation of your membership was taken back',
  },
  'policy-changed': { staff: 'Changed how the association works' },
  'committee-member-appointed': { staff: 'Appointed a member of the committee' },
  'committee-member-ended': { staff: 'Ended a membership in the committee' },
  'exam-office-opened': { staff: 'Opened the exam office' },
  'exam-item-saved': { staff: 'Saved an exam item' },
  'exam-item-retired': { staff: 'Retired an exam item' },
  'exam-items-imported': { staff: 'Imported exam items' },
  'exam-form-drawn': { staff: 'Drew an exam form' },
  'exam-form-withdrawn': { staff: 'Withdrew an exam form' },
  'holiday-set': { staff: 'Set a time of rest' },
  'holiday-ended': { staff: 'Took a time of rest back' },
}
