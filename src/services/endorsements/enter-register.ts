import { randomUUID } from 'node:crypto'
import type { Application } from '../../domain/applications/application.ts'
import { type AwardedState, lastDayOf } from '../../domain/endorsements/decide-award.ts'
import type { AwardedEndorsement } from '../../domain/endorsements/endorsement.ts'
import { endorsementNumber, usualPrefix } from '../../domain/endorsements/endorsement-number.ts'
import { Conflict } from '../../domain/errors.ts'
import type { Day } from '../../standards/day.ts'
import { insertChange } from '../../store/endorsements/changes.ts'
import { saveChoice } from '../../store/endorsements/choices.ts'
import { drawCount, insertEndorsement, isNumberTaken } from '../../store/endorsements/endorsements.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Tx } from '../../store/tables.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import type { AwardMeans } from './means.ts'
import { showInRegister } from './show-in-register.ts'

export interface RegisterOrder {
  readonly application: Application
  readonly state: AwardedState
  readonly name: string
  readonly place: string
  readonly on: Day
  readonly at: Date
  /** Null for the system. */
  readonly by: string | null
}

/**
 * Enters an awarded Endorsement with its number, its first change, what the public is shown, the record and the
 * badge. Part of the transaction in which the application becomes endorsed; the scope must be the association's.
 */
export async function enterRegister(
  tx: Tx,
  means: Pick<AwardMeans, 'standards' | 'issueBadge'>,
  order: RegisterOrder,
): Promise<AwardedEndorsement> {
  const { application, state, name, place, on, at, by } = order
  const { associationId, personId, standard } = application
  const edition = means.standards.getEdition(standard, on, application.edition)
  const endorsement: AwardedEndorsement = {
    ...{ id: randomUUID(), associationId, personId, applicationId: application.id, standard, state },
    ...{ edition: application.edition, category: edition.category, nameShown: name, heldFrom: null },
    number: await nextNumber(tx, associationId, Number(on.slice(0, 4))),
    awardedOn: on,
    validUntil: lastDayOf(edition, state, on),
    awardedAt: at,
    version: 1,
  }
  // Somebody who holds the same already, or an application that was awarded before.
  if (!(await insertEndorsement(tx, endorsement))) throw new Conflict()
  const { id, number } = endorsement
  const first = { step: 'award', fromState: null, toState: state, onDay: on, at, reason: '' } as const
  await insertChange(tx, { endorsementId: id, associationId, byPersonId: by }, first)
  if (place !== '') await saveChoice(tx, endorsement, { place, hidesPlace: false, hidesEntry: false })
  await showInRegister(tx, associationId, id)
  await appendRecord(tx, {
    ...{ at, kind: 'endorsement-awarded', subjectId: personId, applicationId: application.id, isOpen: true },
    facts: { endorsement: id, number, standard, edition: application.edition, state, on },
  })
  await means.issueBadge?.(tx, endorsement)
  return endorsement
}

/** The next number of a year that no certificate from before Attune bears. */
export async function nextNumber(tx: Tx, associationId: string, year: number): Promise<string> {
  const { register } = await loadPolicy(tx, associationId)
  const { shortId } = await getAssociation(tx, associationId)
  const prefix = register.numberPrefix === '' ? usualPrefix(shortId) : register.numberPrefix
  for (;;) {
    const number = endorsementNumber(prefix, year, await drawCount(tx, associationId, year))
    if (!(await isNumberTaken(tx, associationId, number))) return number
  }
}
