import type { Fields } from '../../domain/fields.ts'
import { countNotEnough, type Rating } from '../../domain/references/rating.ts'
import { keptRatingFields, type RatingFault, readRating } from '../../domain/references/read-rating.ts'
import { decideReferenceStep } from '../../domain/references/steps.ts'
import { weighNotEnough } from '../../domain/references/weigh-not-enough.ts'
import { asksEndorsedRater } from '../../evaluation/judge-edition.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { insertRating, keepReferenceDraft } from '../../store/references/ratings.ts'
import type { LinkedReference } from '../../store/references/reference-keys.ts'
import { moveReference } from '../../store/references/references.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { setScope } from '../../store/with-scope.ts'
import { type ByLink, hold } from './answer-request.ts'
import type { ReferenceMeans } from './means.ts'
import { en } from './messages/en.ts'
import { loadOpenReference, type OpenReference } from './open-reference.ts'
import { recordReference } from './record-reference.ts'
import { tellApplicant } from './tell-applicant.ts'
import { withReference } from './with-reference.ts'

export type Keeping = 'kept' | 'not-begun' | 'over'

/** Keeps what is written so far, for whoever comes by the same mailbox. Nobody else sees it. */
export function keepRating(
  db: Db,
  library: StandardsLibrary,
  { secret, now }: ByLink,
  fields: Fields,
): Promise<Keeping> {
  return withReference(db, secret, async (tx, link) => {
    if (link.kind !== 'open') return 'over'
    if (link.reference.state !== 'opened') return 'not-begun'
    const { form } = await loadOpenReference(tx, library, link.reference)
    await keepReferenceDraft(tx, link.reference, keptRatingFields(fields, form), now)
    return 'kept'
  })
}

export type Submitting =
  | { readonly kind: 'received' | 'over' | 'not-begun' }
  | { readonly kind: 'faults'; readonly faults: readonly RatingFault[] }
  /** So many answers that the form would not count, and the rater has not said to send it all the same. */
  | { readonly kind: 'would-be-void' }

/** Takes what the rater wrote and checked, once and for good. */
export function submitRating(
  db: Db,
  means: ReferenceMeans,
  library: StandardsLibrary,
  { secret, now }: ByLink,
  isVoidKnown: boolean,
): Promise<Submitting> {
  return withReference(db, secret, async (tx, link) => {
    if (link.kind === 'received') return { kind: 'received' }
    if (link.kind !== 'open') return { kind: 'over' }
    const reference = await hold(tx, link.reference)
    if (!reference) return { kind: 'over' }
    if (reference.state !== 'opened') return { kind: 'not-begun' }
    const open = await loadOpenReference(tx, library, reference)
    const read = readRating(open.draft?.fields ?? {}, open.form)
    if ('faults' in read) return { kind: 'faults', faults: read.faults }
    const isVoid = weighNotEnough(countNotEnough(read.rating), open.voidLimit) === 'void'
    if (isVoid && !isVoidKnown) return { kind: 'would-be-void' }
    return submit(tx, means, open, read.rating, { isVoid, now })
  })
}

async function submit(
  tx: Tx,
  means: ReferenceMeans,
  { reference, edition }: OpenReference,
  rating: Rating,
  { isVoid, now }: { readonly isVoid: boolean; readonly now: Date },
): Promise<Submitting> {
  const decision = decideReferenceStep(reference.state, isVoid ? 'submit-void' : 'submit', 'rater')
  if (!decision.allowed || reference.formVersion === null) return { kind: 'over' }
  await insertRating(tx, reference, {
    ...{ rating, formVersion: reference.formVersion, at: now },
    notEnough: countNotEnough(rating),
  })
  const completedOn = means.dayOf(now, reference.association.timeZone)
  const awaitsLookup = !isVoid && rating.endorsed !== null && asksEndorsedRater(edition)
  if (!(await moveReference(tx, reference, { to: decision.to, at: now, completedOn, awaitsLookup })))
    throw new Error('A reference that is held cannot have moved.')
  await tellOfIt(tx, means, reference, { news: isVoid ? 'void' : 'submitted', now })
  return { kind: 'received' }
}

async function tellOfIt(
  tx: Tx,
  { sendMail, links }: ReferenceMeans,
  reference: LinkedReference,
  { news, now }: { readonly news: 'submitted' | 'void'; readonly now: Date },
): Promise<void> {
  const { associationId, applicant, association, raterName, raterEmail, applicationId } = reference
  await setScope(tx, { associationId })
  await recordReference(tx, reference, `reference-${news}`, now)
  const url = links.ofApplication(applicationId)
  await tellApplicant(tx, sendMail, reference, { news, to: applicant.email, url })
  // Whoever did not write it learns that somebody did.
  await sendMail(tx, {
    ...{ to: raterEmail, kind: 'reference-news', associationId },
    subject: en.received.subject(applicant.name),
    paragraphs: en.received.paragraphs(raterName, applicant.name, association.name),
  })
}
