import type { WorkKind } from './work-kinds.ts'

/** One piece of work that waits for staff. */
export interface WorkItem {
  readonly kind: WorkKind
  /** The application, review, question, thread or other thing that it is. */
  readonly subjectId: string
  /** Whose matter it is, where it is one person's. */
  readonly personId: string | null
  readonly personName: string | null
  /** The application that it belongs to, where it belongs to one. */
  readonly applicationId: string | null
  readonly since: Date
  /** What it is about, in the terms of its kind: a standard, the name of a provider, an address. */
  readonly about: string
  /** One more thing to know, such as what a mail server said. */
  readonly detail: string | null
  /** Beyond one person: how many wait for it. */
  readonly people: number | null
}

/** The piece after which a page begins; the moment as the database writes it, to the microsecond. */
export interface WorkPlace {
  readonly since: string
  readonly kind: WorkKind
  readonly subjectId: string
}
