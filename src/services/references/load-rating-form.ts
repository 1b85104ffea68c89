import { defaultRatingForm } from '../../domain/references/default-rating-form.ts'
import type { RatingForm } from '../../domain/references/rating-form.ts'
import { findRatingForm } from '../../store/references/rating-forms.ts'
import type { Db, Tx } from '../../store/tables.ts'

export interface LoadedForm {
  /** 0: the one that Attune brings along. */
  readonly version: number
  readonly form: RatingForm
}

/** The form that raters of an association fill in: its latest, or the version that a reference was begun with. */
export async function loadRatingForm(
  tx: Db | Tx,
  associationId: string,
  version?: number,
): Promise<LoadedForm> {
  const kept = version === 0 ? undefined : await findRatingForm(tx, associationId, version)
  if (kept) return { version: kept.version, form: kept.form }
  if (version !== undefined && version > 0) throw new Error(`There is no version ${version} of this form.`)
  return { version: 0, form: defaultRatingForm }
}
