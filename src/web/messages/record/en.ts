import { applicationSentences } from './en-applications.ts'
import { auditSentences } from './en-audits.ts'
import { endorsementSentences } from './en-endorsements.ts'
import { lifeSentences } from './en-life.ts'
import { processSentences } from './en-process.ts'
import { renewalSentences } from './en-renewals.ts'
import type { RecordSentences } from './sentences.ts'

const sentences: RecordSentences = {
  ...applicationSentences,
  ...processSentences,
  ...endorsementSentences,
  ...renewalSentences,
  ...auditSentences,
  ...lifeSentences,
}

/** The words of the pages that show what happened to an application. */
export const enRecord = {
  sentences,
  /** Of a kind that has no sentence yet. */
  general: {
    staff: (kind: string) => `Recorded: ${kind.replaceAll('-', ' ')}`,
    applicant: 'The association recorded something about your application',
  },
  title: 'History',
  ownLead: (association: string) => `What happened to your application to ${association}, the latest first.`,
  staffLead: (applicant: string) =>
    `Everything that was recorded of the application of ${applicant}, the latest first. Nothing of it can be changed.`,
  nothing: 'Nothing has happened yet.',
  all: 'Everything that was recorded',
  number: (number: string) => `Entry ${number}`,
  closed: 'The applicant does not see this',
  voted: {
    first: (vote: string) => `Voted in the committee: ${vote}`,
    same: (vote: string) => `Voted the same again in the committee: ${vote}`,
    changed: (from: string, to: string) => `Changed the vote in the committee from “${from}” to “${to}”`,
  },
  bySystem: 'by Attune',
  byLink: 'by somebody with a link',
  byNobodyHere: 'by somebody who is not here anymore',
  by: (name: string) => `by ${name}`,
  stop: {
    title: 'No more reminders about this',
    text: 'You will get no more mail that reminds you of it. What you have to do, and until when, stays as it is.',
    button: 'Stop the reminders',
    stopped: 'You will get no more reminders about this',
    stoppedText: 'What you have to do, and until when, stays as it is.',
  },
} as const
