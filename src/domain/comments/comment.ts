import type { Subject } from './subject.ts'

/** As what somebody wrote: the applicant, an advisor of the applicant, or staff of the association. */
const authorParts = ['applicant', 'advisor', 'staff'] as const
export type AuthorPart = (typeof authorParts)[number]

/** One comment. The text is empty once it was taken back; everything else stays. */
export interface Comment {
  readonly id: string
  /** Later comments have larger numbers, over all threads. */
  readonly number: number
  readonly authorId: string
  readonly authorName: string
  readonly authorPart: AuthorPart
  readonly text: string
  readonly writtenAt: Date
  readonly takenBackAt: Date | null
}

/** All that is said between an applicant, the advisors and the staff of one association about one subject. */
export interface Thread {
  readonly id: string
  readonly associationId: string
  /** Whose portfolio it is about. */
  readonly personId: string
  readonly subject: Subject
  readonly lastCommentAt: Date
  readonly settledAt: Date | null
}

const minutesToTakeBack = 15
const longestComment = 5_000

type ReadComment =
  | { readonly text: string }
  | { readonly refused: 'empty' }
  | { readonly refused: 'too-long'; readonly limit: number }

/** Plain text in paragraphs: line ends alike, no blanks at the ends, no more than one empty line in a row. */
export function readComment(typed: string): ReadComment {
  const text = typed
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\S\n]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
  if (text === '') return { refused: 'empty' }
  return [...text].length > longestComment ? { refused: 'too-long', limit: longestComment } : { text }
}

/** The first instant at which comments stay: those written at it or before can no longer be taken back. */
export function staysSince(now: Date): Date {
  return new Date(now.getTime() - minutesToTakeBack * 60_000)
}

export function canTakeBack(comment: Comment, personId: string, now: Date): boolean {
  return comment.authorId === personId && comment.takenBackAt === null && comment.writtenAt > staysSince(now)
}
