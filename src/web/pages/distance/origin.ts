import type { Day } from '../../../standards/day.ts'
import type { Choice } from '../../paths/query.ts'
import { paths } from '../../paths.ts'

/**
 * Where the portfolio of a page comes from, and so how the page asks again: a sample person and one's own
 * by a link, a given file by a form that carries the document, so that nothing has to be stored.
 */
export type Origin =
  | { readonly kind: 'sample'; readonly id: string }
  | { readonly kind: 'own' }
  | { readonly kind: 'given'; readonly document: string; readonly file: string }

/** The address of the same page with other choices. */
export function linkTo(origin: Exclude<Origin, { kind: 'given' }>, choice: Choice = {}): string {
  return origin.kind === 'own' ? paths.home.href(choice) : paths.sample.href(origin.id, choice)
}

/** What a page shows now, so that asking again changes one thing and keeps the other. */
export interface Asked {
  readonly origin: Origin
  readonly on: Day
  readonly standard: string
}
