import type { Application } from '../../domain/applications/application.ts'
import { findNames } from '../../domain/reviews/find-names.ts'
import { listPersonNames } from '../../store/people/find-person-name.ts'
import { listReviewers } from '../../store/reviews/reviewer-profiles.ts'
import { listReviewsOf } from '../../store/reviews/reviews.ts'
import type { Tx } from '../../store/tables.ts'

type Reviewed = Pick<Application, 'id' | 'associationId'>

/** Everybody who reviews for the association, and whoever reviews or reviewed this application. */
export async function listReviewerNames(tx: Tx, { id, associationId }: Reviewed): Promise<string[]> {
  const [reviewers, reviews] = await Promise.all([listReviewers(tx, associationId), listReviewsOf(tx, id)])
  const names = await listPersonNames(
    tx,
    reviews.map(({ reviewerId }) => reviewerId),
  )
  return [...new Set([...reviewers.map(({ name }) => name), ...names.values()])]
}

/**
 * The first of the fields that names one of them: the applicant would read there who it was (design: rights and
 * secrets). Undefined where none does.
 */
export async function findReviewerNamed<Field extends string>(
  tx: Tx,
  application: Reviewed,
  texts: Readonly<Record<Field, readonly string[]>>,
): Promise<Field | undefined> {
  const fields = Object.keys(texts) as Field[]
  if (fields.every((field) => texts[field].every((text) => text === ''))) return undefined
  const names = await listReviewerNames(tx, application)
  return fields.find((field) => texts[field].some((text) => findNames(text, names).length > 0))
}
