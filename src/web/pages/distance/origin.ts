import type { Day } from '../../../standards/day.ts'

/**
 * Where the portfolio of a page comes from, and so how the page asks again: a sample person by a link,
 * a given file by a form that carries the document, so that nothing has to be stored.
 */
export type Origin =
  | { readonly kind: 'sample'; readonly id: string }
  | { readonly kind: 'given'; readonly document: string; readonly file: string }

/** What a page shows now, so that asking again changes one thing and keeps the other. */
export interface Asked {
  readonly origin: Origin
  readonly on: Day
  readonly standard: string
}
