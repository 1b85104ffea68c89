import type { Application } from '../../domain/applications/application.ts'
import { decideReading, type ReferenceReader } from '../../domain/references/decide-reading.ts'
import type { RatingForm } from '../../domain/references/rating-form.ts'
import type { Reference } from '../../domain/references/reference.ts'
import { listRaterStandings, type RaterStanding } from '../../store/references/rater-standings.ts'
import { listRatings, type SubmittedRating } from '../../store/references/ratings.ts'
import { listReferences } from '../../store/references/references.ts'
import type { Tx } from '../../store/tables.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { loadFormVersion } from './load-rating-form.ts'

/** A reference as somebody may read it. */
export interface ReadReference {
  readonly reference: Reference
  /** What the association found of the rater; the applicant learns only whether the rater counts as endorsed. */
  readonly standing: RaterStanding | undefined
  /** What was written, and the form it was written on; missing where it has not arrived, or is not for the reader. */
  readonly rating?: SubmittedRating & { readonly form: RatingForm }
}

/**
 * The references of an application for a reader who was let in to it. Who may read is decided before anything is
 * read, and the database decides it once more. Order and number follow from how references stand, never from ratings.
 */
export async function listReferencesForReader(
  tx: Tx,
  application: Application,
  reader: ReferenceReader,
): Promise<ReadReference[]> {
  const [policy, references] = await Promise.all([
    loadPolicy(tx, application.associationId),
    listReferences(tx, application.id),
  ])
  const readable = references.filter(
    (each) =>
      (each.state === 'submitted' || each.state === 'void') &&
      decideReading(reader, each, policy, application.state),
  )
  const emails = references.map(({ raterEmail }) => raterEmail)
  const [standings, ratings] = await Promise.all([
    listRaterStandings(tx, application.associationId, emails),
    listRatings(
      tx,
      readable.map(({ id }) => id),
    ),
  ])
  const read: ReadReference[] = []
  for (const reference of references) {
    const rating = ratings.find(({ referenceId }) => referenceId === reference.id)
    const standing = standings.get(reference.raterEmail)
    if (!rating) read.push({ reference, standing })
    else {
      const { form } = await loadFormVersion(tx, application.associationId, rating.formVersion)
      read.push({ reference, standing, rating: { ...rating, form } })
    }
  }
  return read
}
