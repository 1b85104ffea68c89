import type { StaffAction } from '../rights.ts'

interface WorkTerms {
  /** How long one piece takes, from experience: a sitting is filled by it. */
  readonly minutes: number
  /** After so many days it has waited too long. */
  readonly patienceDays: number
  /** Who may do it. */
  readonly needs: StaffAction
  /** Whether it may be left as it is, so that it does not come back. */
  readonly canBeSetAside: boolean
}

/** Everything that can wait for an association's staff. A new kind is a line here and a source in the store. */
export const workKinds = {
  /** Submitted: is everything there? */
  completeness: { minutes: 6, patienceDays: 7, needs: 'see-applications', canBeSetAside: false },
  /** Somebody asks to be accepted before applying. */
  registration: { minutes: 2, patienceDays: 7, needs: 'see-applications', canBeSetAside: false },
  /** In review with fewer reviewers than the association wants. */
  assignment: { minutes: 5, patienceDays: 7, needs: 'assign-reviewers', canBeSetAside: false },
  /** A reviewer wants to know something of the applicant first. */
  ask: { minutes: 5, patienceDays: 5, needs: 'assign-reviewers', canBeSetAside: false },
  /** All reviews are in. */
  decision: { minutes: 20, patienceDays: 42, needs: 'see-applications', canBeSetAside: false },
  /** Two reviewers recommend differently. */
  difference: { minutes: 10, patienceDays: 35, needs: 'assign-reviewers', canBeSetAside: false },
  /** A review was to be in by now. */
  'late-review': { minutes: 3, patienceDays: 7, needs: 'assign-reviewers', canBeSetAside: false },
  /** Two markers of an essay are too far apart, and no senior marker has decided. */
  'marking-gap': { minutes: 3, patienceDays: 14, needs: 'run-marking', canBeSetAside: false },
  /** An essay was to be marked by now. */
  'late-marking': { minutes: 3, patienceDays: 7, needs: 'run-marking', canBeSetAside: false },
  /** An essay is to be masked, a marker asked for it, or its result released. */
  essay: { minutes: 4, patienceDays: 7, needs: 'run-marking', canBeSetAside: false },
  /** A candidate asks for more time, a reader or something else at the exam. */
  accommodation: { minutes: 5, patienceDays: 7, needs: 'run-exams', canBeSetAside: false },
  /** The exam is passed: only the award is left. */
  award: { minutes: 5, patienceDays: 7, needs: 'see-applications', canBeSetAside: false },
  /** An applicant appeals against a deferral. */
  appeal: { minutes: 30, patienceDays: 14, needs: 'see-applications', canBeSetAside: false },
  /** Somebody asks for a time in which less is asked. */
  leave: { minutes: 6, patienceDays: 7, needs: 'see-applications', canBeSetAside: false },
  /** Somebody wants to hold an Endorsement again. */
  return: { minutes: 10, patienceDays: 14, needs: 'see-applications', canBeSetAside: false },
  /** The day has come from which the seed of an announced draw is known. */
  draw: { minutes: 5, patienceDays: 3, needs: 'audit-renewals', canBeSetAside: false },
  /** Somebody who is drawn for an audit has shown the evidence for the hours. */
  'audit-evidence': { minutes: 15, patienceDays: 14, needs: 'audit-renewals', canBeSetAside: false },
  /** A gap that an audit found is mended. */
  'audit-mended': { minutes: 6, patienceDays: 14, needs: 'audit-renewals', canBeSetAside: false },
  /** An audit was not answered in time. */
  'audit-overdue': { minutes: 4, patienceDays: 7, needs: 'audit-renewals', canBeSetAside: false },
  /** The mail to a rater did not arrive. */
  reference: { minutes: 4, patienceDays: 3, needs: 'see-applications', canBeSetAside: false },
  /** An endorsed rater is asked for, and this one says so; nobody looked it up. */
  rater: { minutes: 4, patienceDays: 7, needs: 'see-applications', canBeSetAside: false },
  /** An applicant says to be a member. */
  membership: { minutes: 2, patienceDays: 14, needs: 'see-applications', canBeSetAside: false },
  /** What reviewers asked for is there. */
  answer: { minutes: 4, patienceDays: 5, needs: 'see-applications', canBeSetAside: true },
  /** Nobody knows a provider of supervision. */
  question: { minutes: 3, patienceDays: 7, needs: 'answer-questions', canBeSetAside: false },
  /** Comments that this person has not read. */
  comment: { minutes: 2, patienceDays: 3, needs: 'see-advised', canBeSetAside: false },
  /** The reader was asked to review an application. */
  review: { minutes: 60, patienceDays: 28, needs: 'review', canBeSetAside: false },
  /** The reader sits on the committee that decides. */
  vote: { minutes: 15, patienceDays: 14, needs: 'vote', canBeSetAside: false },
  /** A mail did not arrive. */
  mail: { minutes: 2, patienceDays: 3, needs: 'see-mail', canBeSetAside: true },
} as const satisfies Readonly<Record<string, WorkTerms>>

export type WorkKind = keyof typeof workKinds

export function isWorkKind(text: string): text is WorkKind {
  return Object.hasOwn(workKinds, text)
}

/** In the order of their names, which is that of pieces that have waited equally long. */
export const workKindNames: readonly WorkKind[] = Object.keys(workKinds).filter(isWorkKind).toSorted()

/** Whole days between two moments. */
export function daysBetween(earlier: Date, later: Date): number {
  return Math.max(0, Math.floor((later.getTime() - earlier.getTime()) / 86_400_000))
}

export function hasWaitedTooLong(kind: WorkKind, since: Date, now: Date): boolean {
  return daysBetween(since, now) > workKinds[kind].patienceDays
}
