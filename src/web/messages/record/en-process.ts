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
  'exam-booked': { staff: 'Booked a seat for the exam', applicant: 'You booked a seat for the exam' },
  'exam-moved': { staff: 'Moved the seat for the exam', applicant: 'You moved your seat for the exam' },
  'exam-cancelled': { staff: 'Gave back the seat for the exam', applicant: 'You gave back your seat' },
  'exam-missed': {
    staff: 'Did not begin the exam in its window',
    applicant: 'The window of your exam went by',
  },
  'exam-begun': { staff: 'Began to sit the exam', applicant: 'You began to sit the exam' },
  'exam-handed-in': { staff: 'Handed in the exam', applicant: 'Your exam was handed in' },
  'exam-released': {
    staff: 'Released a result of the exam',
    applicant: 'A result of your exam was released',
  },
  'exam-corrected': {
    staff: 'Corrected a result of the exam',
    applicant: 'A result of your exam was corrected',
  },
  'exam-imported': {
    staff: 'Took over a result from an outside exam service',
    applicant: 'A result from an outside exam service was taken over',
  },
  'exam-accommodation-asked': {
    staff: 'Asked for an accommodation',
    applicant: 'You asked for an accommodation',
  },
  'exam-accommodation-granted': {
    staff: 'Granted an accommodation',
    applicant: 'What you asked for at the exam was granted',
  },
  'exam-accommodation-declined': {
    staff: 'Did not grant an accommodation',
    applicant: 'What you asked for at the exam was not granted',
  },
  'exam-window-opened': { staff: 'Opened a window for the exam' },
  'exam-window-changed': { staff: 'Changed a window of the exam' },
  'exam-form-chosen': { staff: 'Chose what is sat in a window' },
  'exam-rules-changed': { staff: 'Changed the rules of the exam' },
  'policy-changed': { staff: 'Changed how the association works' },
  'committee-member-appointed': { staff: 'Appointed a member of the committee' },
  'committee-member-ended': { staff: 'Ended a membership in the committee' },
  'holiday-set': { staff: 'Set a time of rest' },
  'holiday-ended': { staff: 'Took a time of rest back' },
}
