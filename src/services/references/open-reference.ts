import type { Fields } from '../../domain/fields.ts'
import type { RatingForm } from '../../domain/references/rating-form.ts'
import { countNotEnoughIn } from '../../domain/references/read-rating.ts'
import { usualVoidLimit } from '../../domain/references/weigh-not-enough.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import type { Edition } from '../../standards/schema.ts'
import { findReferenceDraft } from '../../store/references/ratings.ts'
import type { LinkedReference } from '../../store/references/reference-keys.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { loadFormOf } from './load-rating-form.ts'
import { withReference } from './with-reference.ts'

/** What a rater sees by the link while the reference is open. */
export interface OpenReference {
  readonly kind: 'open'
  readonly reference: LinkedReference
  readonly edition: Edition
  readonly form: RatingForm
  readonly draft: { readonly fields: Fields; readonly keptAt: Date } | undefined
  /** So many answers "not enough information" so far, and how many make the form void. */
  readonly notEnough: number
  readonly voidLimit: number
}

export type ReferenceView =
  | OpenReference
  /** What was written and not sent, for whoever wrote it. */
  | { readonly kind: 'replaced'; readonly words: readonly string[] }
  | { readonly kind: 'received' | 'declined' | 'expired' | 'closed' }

/** What the link of a secret shows. Looking changes nothing: mail programs open links too. */
export function openReference(db: Db, library: StandardsLibrary, secret: string): Promise<ReferenceView> {
  return withReference(db, secret, async (tx, link) => {
    if (link.kind === 'open') return loadOpenReference(tx, library, link.reference)
    if (link.kind === 'replaced') return { kind: 'replaced', words: await listWords(tx, link.reference) }
    return link
  })
}

export async function loadOpenReference(
  tx: Tx,
  library: StandardsLibrary,
  reference: LinkedReference,
): Promise<OpenReference> {
  const edition = library.getEdition(reference.standard, reference.dueOn, reference.edition)
  const { form } = await loadFormOf(tx, reference)
  const draft = await findReferenceDraft(tx, reference)
  return {
    ...{ kind: 'open', reference, edition, form, draft },
    notEnough: countNotEnoughIn(draft?.fields ?? {}, form),
    voidLimit: edition.references?.voidAtNotEnoughInformation ?? usualVoidLimit,
  }
}

/** The comments alone: what took time to write. */
export async function listWords(tx: Tx, reference: LinkedReference): Promise<string[]> {
  const draft = await findReferenceDraft(tx, reference)
  return commentsIn(draft?.fields ?? {})
}

export function commentsIn(fields: Fields): string[] {
  return Object.entries(fields)
    .filter(([name]) => name === 'comment' || name.startsWith('comment-'))
    .map(([, [words = '']]) => words.trim())
    .filter((words) => words !== '')
}
