import type { RecordSentences } from './sentences.ts'

/** What happens in audits of renewals. */
export const auditSentences: RecordSentences = {
  'audit-announced': { staff: 'Announced a draw for an audit of renewals' },
  'audit-drawn': { staff: 'Drew who is audited' },
  'renewal-draw': {
    staff: 'The renewal was drawn for an audit',
    applicant: 'Your renewal was drawn for an audit',
  },
  'renewal-ask-evidence': {
    staff: 'Evidence was asked for',
    applicant: 'You were asked for evidence of your hours',
  },
  'audit-lines-accepted': {
    staff: 'Accepted every line that has its evidence',
    applicant: 'Hours with evidence were accepted',
  },
  'audit-line-decided': {
    staff: 'Decided what is proven of a line',
    applicant: 'It was decided what is proven of some hours',
  },
  'audit-answered': {
    staff: 'Said that this is all the evidence',
    applicant: 'You said that this is all your evidence',
  },
  'audit-hours-offered': {
    staff: 'Offered other hours of the period',
    applicant: 'You offered other hours of the period',
  },
  'renewal-find-gaps': {
    staff: 'Found something missing in the audit',
    applicant: 'Something was found missing in the audit',
  },
  'renewal-mended': { staff: 'Mended what was missing', applicant: 'You mended what was missing' },
  'renewal-pass': { staff: 'Passed the audit', applicant: 'Your audit was passed' },
}
