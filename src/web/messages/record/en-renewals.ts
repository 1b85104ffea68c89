import type { RecordSentences } from './sentences.ts'

/** What happens to renewals. */
export const renewalSentences: RecordSentences = {
  'renewals-opened': { staff: ({ count }) => `Opened ${String(count)} renewals` },
  'renewals-written-to': { staff: ({ count }) => `Wrote to ${String(count)} people about their renewal` },
  'renewal-attest': { staff: 'Handed in the renewal', applicant: 'You handed in your renewal' },
  'renewal-check': { staff: 'Renewed', applicant: 'Your Endorsement was renewed' },
  'renewal-except': {
    staff: 'Nothing is asked for the renewal, because of a time away',
    applicant: 'Nothing is asked for your renewal, because of your time away',
  },
  'renewal-ask-again': {
    staff: 'The renewal is asked for again, after an early return',
    applicant: 'Your renewal is asked for again, because you came back early',
  },
  'renewal-late': { staff: 'The renewal is late', applicant: 'Your renewal is late' },
  'renewal-postponed': {
    staff: 'Moved the last day, because nobody had been reminded',
    applicant: 'The last day for your renewal was moved',
  },
  'renewal-lapsed': {
    staff: 'The Endorsement lapsed, because it was not renewed',
    applicant: 'Your Endorsement lapsed, because it was not renewed',
  },
  'renewal-more-time': {
    staff: 'Gave more time for the renewal',
    applicant: 'You were given more time for your renewal',
  },
}
