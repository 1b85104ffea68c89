import type { RecordSentences } from './sentences.ts'

/** Time away, coming back, and moving. Never why. */
export const lifeSentences: RecordSentences = {
  'case-entered': {
    staff: 'Entered a time away for the person',
    applicant: 'Your association entered a time away for you',
  },
  'case-asked': { staff: 'Asked for a time away', applicant: 'You asked for a time away' },
  'case-granted': { staff: 'Granted a time away', applicant: 'Your time away was granted' },
  'case-refused': { staff: 'Did not grant a time away', applicant: 'Your time away was not granted' },
  'case-withdrawn': { staff: 'Took back the wish for a time away', applicant: 'You took back your wish' },
  'case-ended': { staff: 'A time away was over', applicant: 'Your time away was over' },
  'case-postponed': {
    staff: 'Moved the end of a time away, because no warning had gone out',
    applicant: 'The end of your time away was moved',
  },
  'return-asked': { staff: 'Asked to be reinstated', applicant: 'You asked to be reinstated' },
  'return-withdrawn': { staff: 'Took back the wish to be reinstated', applicant: 'You took back your wish' },
  'return-granted': { staff: 'Granted the reinstatement', applicant: 'Your reinstatement was granted' },
  'return-refused': { staff: 'Did not grant the reinstatement', applicant: 'You were not reinstated' },
  'agency-added': { staff: 'Added an agency' },
  'agency-link-sent': { staff: 'Sent an agency its link' },
  'agency-closed': { staff: 'Took an agency off the list' },
  'transfer-written': {
    staff: 'Took a signed document along about the Endorsement',
    applicant: 'You took a signed document along',
  },
  'transfer-accepted': {
    staff: 'Accepted an Endorsement that somebody brought from another association',
    applicant: 'Your Endorsement from another association was accepted',
  },
}
