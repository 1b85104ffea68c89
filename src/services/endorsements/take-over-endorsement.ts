import type { Endorsement } from '../../domain/endorsements/endorsement.ts'
import type { TakenOver } from '../../domain/endorsements/read-taken-over.ts'
import type { Day } from '../../standards/day.ts'
import { insertChange } from '../../store/endorsements/changes.ts'
import { saveChoice } from '../../store/endorsements/choices.ts'
import { findHeld, insertEndorsement, isNumberTaken } from '../../store/endorsements/endorsements.ts'
import { findApplicantByEmail } from '../../store/endorsements/find-applicant-by-email.ts'
import { lockRegister } from '../../store/endorsements/refresh-register.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { openRenewalOf } from '../renewals/open-renewals.ts'
import { nextNumber } from './enter-register.ts'
import type { EndorsementMeans } from './means.ts'
import { showInRegister } from './show-in-register.ts'
import { tellHolder } from './tell-holder.ts'

interface TakeOverWish {
  readonly personId: string
  readonly associationId: string
  /** Given by the form, so that a double click takes over one. */
  readonly id: string
  readonly given: TakenOver
  readonly now: Date
}

export type TakeOverResult =
  | { readonly taken: true; readonly id: string }
  | {
      readonly taken: false
      readonly reason: 'number-taken' | 'nobody-with-email' | 'held-already' | 'own'
    }

/** An Endorsement from before Attune, entered by staff as its papers say; it has a badge once it has a holder here. */
export function takeOverEndorsement(means: EndorsementMeans, wish: TakeOverWish): Promise<TakeOverResult> {
  const { personId: byPersonId, associationId, id, given, now } = wish
  return withScope(means.db, { personId: byPersonId, associationId }, async (tx) => {
    await lockRegister(tx, associationId)
    const found = await findHolder(tx, wish, means)
    if ('reason' in found) return { taken: false, reason: found.reason }
    if (given.number !== '' && (await isNumberTaken(tx, associationId, given.number)))
      return { taken: false, reason: 'number-taken' }
    const { personId, category, edition } = found
    const { standard, name: nameShown, state, awardedOn, validUntil } = given
    const year = Number(awardedOn.slice(0, 4))
    const endorsement: Endorsement = {
      ...{ id, associationId, personId, applicationId: null, standard, edition, category, nameShown, state },
      ...{ heldFrom: null, awardedOn, validUntil, awardedAt: now, version: 1 },
      number: given.number === '' ? await nextNumber(tx, associationId, year) : given.number,
    }
    if (!(await insertEndorsement(tx, endorsement))) return { taken: true, id }
    await enterTakenOver(tx, means, endorsement, { place: given.place, on: awardedOn, now, byPersonId })
    return { taken: true, id }
  })
}

async function findHolder(
  tx: Tx,
  { personId: byPersonId, associationId, given }: TakeOverWish,
  means: EndorsementMeans,
) {
  const { category, edition } = means.standards.getEdition(given.standard, given.awardedOn)
  if (given.email === '') return { personId: null, category, edition }
  const personId = await findApplicantByEmail(tx, associationId, given.email)
  if (personId === undefined) return { reason: 'nobody-with-email' } as const
  if (personId === byPersonId) return { reason: 'own' } as const
  if (await findHeld(tx, associationId, personId, category)) return { reason: 'held-already' } as const
  return { personId, category, edition }
}

interface Entering {
  readonly place: string
  /** From which day this association answers for it. */
  readonly on: Day
  readonly now: Date
  readonly byPersonId: string
}

/** What follows once an Endorsement that was awarded elsewhere is kept: its first change, the register, the record, the badge. */
export async function enterTakenOver(
  tx: Tx,
  means: EndorsementMeans,
  endorsement: Endorsement,
  { place, on, now, byPersonId }: Entering,
) {
  const { id, associationId, personId, number, standard, state } = endorsement
  const about = { endorsementId: id, associationId, byPersonId }
  const first = { step: 'take-over', fromState: null, at: now, reason: '' } as const
  await insertChange(tx, about, { ...first, toState: state, onDay: on })
  if (place !== '') await saveChoice(tx, endorsement, { place, hidesPlace: false, hidesEntry: false })
  await showInRegister(tx, associationId, id)
  await appendRecord(tx, {
    ...{ at: now, kind: 'endorsement-taken-over', isOpen: true },
    ...(personId !== null && { subjectId: personId }),
    facts: { endorsement: id, number, standard, state, on },
  })
  if (personId === null) return
  await openRenewalOf(tx, associationId, personId, now)
  await means.issueBadge?.(tx, endorsement)
  await tellHolder(tx, means, endorsement, { kind: 'given', on, reason: '' })
}
