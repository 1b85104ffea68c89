/** How mail of one kind is treated. */
interface MailKindTerms {
  /**
   * The text holds a link or code that does something for whoever has it, be it only to stop such
   * mail. Nobody but its reader ever sees it: it waits sealed, and is wiped once it is delivered.
   */
  readonly isSecret: boolean
  /** Sent to remind, not because of something that just happened: can be unsubscribed, and waits behind the rest. */
  readonly isReminder: boolean
  /** How long it is worth delivering. */
  readonly hoursUseful: number
}

const threeDays = 72

/** Every kind of mail that Attune sends. */
export const mailKinds = {
  /** A link or code to sign in with. */
  'sign-in': { isSecret: true, isReminder: false, hoursUseful: 1 },
  /** Proves that an address is read before it replaces another. */
  'confirm-address': { isSecret: true, isReminder: false, hoursUseful: 24 },
  /** Tells that a way to sign in was added, changed or taken away. */
  'sign-in-changed': { isSecret: false, isReminder: false, hoursUseful: threeDays },
  /** Asks somebody to take a role in an association. */
  invitation: { isSecret: true, isReminder: false, hoursUseful: threeDays },
  /** Asks a provider whether the hours of supervision are right. */
  'confirm-hours': { isSecret: true, isReminder: false, hoursUseful: threeDays },
  /** Tells that a provider confirmed hours, or did not. */
  'hours-answered': { isSecret: false, isReminder: false, hoursUseful: threeDays },
  /** Tells that an association answered a question about a provider; what it says is read on the page. */
  'provider-answered': { isSecret: false, isReminder: false, hoursUseful: threeDays },
  /** Tells that an advisor wrote something about a portfolio. */
  comment: { isSecret: false, isReminder: false, hoursUseful: threeDays },
  /** Tells an applicant what happened with an application. */
  'application-step': { isSecret: false, isReminder: false, hoursUseful: threeDays },
  /** Tells staff that an application needs them. */
  'application-work': { isSecret: false, isReminder: false, hoursUseful: threeDays },
  /** Asks a rater for a reference. */
  'reference-request': { isSecret: true, isReminder: false, hoursUseful: threeDays },
  /** Comes before the date, or not at all. */
  'reference-reminder': { isSecret: true, isReminder: true, hoursUseful: 12 },
  /** Tells how a reference stands. */
  'reference-news': { isSecret: false, isReminder: false, hoursUseful: threeDays },
  /** Asks a reviewer for a review, or reminds of its day; names no applicant. A reviewer stops it by recusing. */
  'review-asked': { isSecret: false, isReminder: false, hoursUseful: threeDays },
  'review-due': { isSecret: false, isReminder: false, hoursUseful: threeDays },
  /** Asks a member of a committee for votes, or reminds once; names no applicant. Who votes, or names a conflict, gets no more. */
  'vote-asked': { isSecret: false, isReminder: false, hoursUseful: threeDays },
  /** Tells a candidate of a seat, a sitting or a result; never how it went. */
  'exam-news': { isSecret: false, isReminder: false, hoursUseful: threeDays },
  /** Asks a marker to mark; says nothing of what. */
  'marking-asked': { isSecret: false, isReminder: false, hoursUseful: threeDays },
  /** Reminds a marker of the day; whoever gives the script back gets no more. */
  'marking-due': { isSecret: false, isReminder: false, hoursUseful: threeDays },
  /** Tells an exam office that somebody asked for something. */
  'exam-work': { isSecret: false, isReminder: false, hoursUseful: threeDays },
  /** Opens to an agency how those of its staff stand who agreed. */
  'agency-link': { isSecret: true, isReminder: false, hoursUseful: threeDays },
  /** A letter of the process to an applicant, such as a decision. */
  letter: { isSecret: false, isReminder: false, hoursUseful: threeDays },
  reminder: { isSecret: true, isReminder: true, hoursUseful: threeDays },
  digest: { isSecret: true, isReminder: true, hoursUseful: threeDays },
} as const satisfies Readonly<Record<string, MailKindTerms>>

export type MailKind = keyof typeof mailKinds

/** The kinds that can be unsubscribed from. */
export type ReminderKind = {
  [Kind in MailKind]: (typeof mailKinds)[Kind]['isReminder'] extends true ? Kind : never
}[MailKind]

export function isMailKind(kind: string): kind is MailKind {
  return Object.hasOwn(mailKinds, kind)
}
