import type { Fields } from '../domain/fields.ts'
import { keepDraft } from '../store/portfolio/form-drafts.ts'
import type { Db } from '../store/tables.ts'
import { withScope } from '../store/with-scope.ts'

interface Typing {
  readonly personId: string
  /** The path that the form is sent to. */
  readonly formKey: string
  /** The page on which it stands, where that has another address. */
  readonly standsAt?: string | undefined
  readonly fields: Fields
  readonly at: Date
}

/** Whether a path can be that of a form here; nothing is kept for others, and nobody is led to them. */
export function isFormKey(path: string): boolean {
  return /^\/[a-z0-9-][a-z0-9/-]{0,198}$/.test(path) && !ofProofs.test(path)
}

/** Forms that carry codes and addresses to sign in with: these are typed anew. */
const ofProofs = /^\/(account|second-factor|sign-in)(\/|$)/

/** What the button says that does without what was typed. */
export const dropDraftAct = 'drop'

/** What belongs to one showing of a form, and would be wrong in the next. */
const ofThisShowing = ['formToken', 'draftOf', 'act', 'then']

/** Keeps what was typed into a form until it is saved. */
export function keepTyping(db: Db, { fields, ...typing }: Typing): Promise<void> {
  const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => !ofThisShowing.includes(name)))
  return withScope(db, { personId: typing.personId }, (tx) => keepDraft(tx, { ...typing, fields: kept }))
}
