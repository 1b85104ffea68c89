import type { RecordSentences } from './sentences.ts'

/** What happens to Endorsements, and to what certificates carry. */
export const endorsementSentences: RecordSentences = {
  'endorsement-awarded': { staff: 'Awarded the Endorsement', applicant: 'Your Endorsement was awarded' },
  'endorsement-taken-over': {
    staff: 'Entered an Endorsement from before Attune',
    applicant: 'Your Endorsement from before Attune was entered',
  },
  'endorsement-given': {
    staff: 'Put an Endorsement into its holder’s account',
    applicant: 'Your Endorsement was put into your account',
  },
  'endorsement-renamed': {
    staff: 'Issued the certificate under another name',
    applicant: 'Your certificate was issued under another name',
  },
  'endorsement-complete': {
    staff: 'Completed an emerging Endorsement',
    applicant: 'Your emerging Endorsement was completed',
  },
  'endorsement-rest': {
    staff: 'Made the Endorsement inactive',
    applicant: 'Your Endorsement was made inactive',
  },
  'endorsement-take-up': {
    staff: 'Made the Endorsement active again',
    applicant: 'Your Endorsement was made active again',
  },
  'endorsement-lapse': { staff: 'Let the Endorsement lapse', applicant: 'Your Endorsement lapsed' },
  'endorsement-take-back-lapse': {
    staff: 'Took back that the Endorsement lapsed',
    applicant: 'Your Endorsement has not lapsed after all',
  },
  'endorsement-reinstate': {
    staff: 'Reinstated the Endorsement',
    applicant: 'Your Endorsement was reinstated',
  },
  'endorsement-suspend': {
    staff: 'Suspended the Endorsement',
    applicant: 'Your Endorsement was suspended',
  },
  'endorsement-lift': {
    staff: 'Lifted the suspension of the Endorsement',
    applicant: 'The suspension of your Endorsement was lifted',
  },
  'endorsement-revoke': { staff: 'Revoked the Endorsement', applicant: 'Your Endorsement was revoked' },
  'endorsement-retire': {
    staff: 'Put down that the holder retired',
    applicant: 'Your Endorsement stands as retired',
  },
  'endorsement-move-away': {
    staff: 'Ended the Endorsement: another association keeps it now',
    applicant: 'Your Endorsement moved to another association',
  },
  'endorsement-decease': { staff: 'Closed the Endorsement: its holder has died' },
  'seal-kept': { staff: 'Changed what certificates carry' },
  'seal-removed': { staff: 'Took something off the certificates' },
}
