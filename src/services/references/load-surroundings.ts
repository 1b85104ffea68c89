import type { Application } from '../../domain/applications/application.ts'
import { NotFound } from '../../domain/errors.ts'
import type { AssociationPolicy } from '../../domain/policy/association-policy.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import type { Edition } from '../../standards/schema.ts'
import { type Association, getAssociation } from '../../store/people/associations.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import type { Tx } from '../../store/tables.ts'
import { loadPolicy } from '../applications/load-policy.ts'

/** What everything about the references of one application is decided by. */
export interface Surroundings {
  readonly application: Application
  readonly applicant: { readonly name: string; readonly email: string }
  readonly association: Association
  readonly policy: AssociationPolicy
  readonly edition: Edition
  readonly today: Day
}

interface At {
  readonly library: StandardsLibrary
  readonly dayOf: (instant: Date, timeZone: string) => Day
  readonly now: Date
}

/** Loads them in the scope of the application's association. */
export async function loadSurroundings(
  tx: Tx,
  application: Application,
  { library, dayOf, now }: At,
): Promise<Surroundings> {
  const [applicant, association, policy] = await Promise.all([
    findPersonName(tx, application.personId),
    getAssociation(tx, application.associationId),
    loadPolicy(tx, application.associationId),
  ])
  if (!applicant) throw new NotFound()
  const today = dayOf(now, association.timeZone)
  return {
    ...{ application, applicant, association, today, policy },
    edition: library.getEdition(application.standard, today, application.edition),
  }
}
