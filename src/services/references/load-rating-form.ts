import { defaultRatingForm } from '../../domain/references/default-rating-form.ts'
import { type RatingForm, RatingFormSchema } from '../../domain/references/rating-form.ts'
import { findFormsFor, findRatingForm } from '../../store/references/rating-forms.ts'
import type { Db, Tx } from '../../store/tables.ts'

export interface LoadedForm {
  /** 0: the one that Attune brings along. */
  readonly version: number
  readonly form: RatingForm
}

/** The version of the form that a reference was begun with. */
export async function loadFormVersion(
  tx: Db | Tx,
  associationId: string,
  version: number,
): Promise<LoadedForm> {
  if (version === 0) return { version, form: defaultRatingForm }
  const kept = await findRatingForm(tx, associationId, version)
  if (!kept) throw new Error(`There is no version ${version} of this form.`)
  return kept
}

interface AskedReference {
  readonly associationId: string
  readonly standard: string
  readonly formVersion: number | null
}

/** The form of a reference: the version that it was begun with, or the one that it would be begun with now. */
export function loadFormOf(
  tx: Db | Tx,
  { associationId, standard, formVersion }: AskedReference,
): Promise<LoadedForm> {
  return formVersion === null
    ? loadRatingForm(tx, associationId, standard)
    : loadFormVersion(tx, associationId, formVersion)
}

/** The form that holds now for an Endorsement, and whether it is its own. */
export interface FormInUse extends LoadedForm {
  readonly isOwn: boolean
  /** The version that a change follows: the latest for this Endorsement, or for all where none is named. */
  readonly after: number
}

/**
 * The form that raters of an Endorsement fill in: its own, the association's common one where it has none, or ours.
 * Without an Endorsement, the common one.
 */
export async function loadRatingForm(
  tx: Db | Tx,
  associationId: string,
  standard: string | null,
): Promise<FormInUse> {
  const { own, common } = await findFormsFor(tx, associationId, standard)
  const after = (standard === null ? common : own)?.version ?? 0
  const isOwn = own !== undefined && !own.isCommon
  const held = isOwn ? own : common
  if (!held) return { version: 0, form: defaultRatingForm, isOwn, after }
  return { version: held.version, form: RatingFormSchema.parse(held.body), isOwn, after }
}
