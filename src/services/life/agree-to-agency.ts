import { listAgenciesForMe, type NamedAgency } from '../../store/life/agencies.ts'
import { endConsents, insertConsent, listConsentsOf } from '../../store/life/agency-consents.ts'
import { type Association, listAssociations } from '../../store/people/associations.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

/** An agency, and since when it sees how the person stands; null where it does not. */
export interface AgencyChoice extends NamedAgency {
  readonly association: Association
  readonly agreedAt: Date | null
}

/** The agencies that somebody may agree to be seen by, and those that see the person now. */
export function seeAgencyChoices(db: Db, personId: string): Promise<AgencyChoice[]> {
  return withScope(db, { personId }, async (tx) => {
    const associations = new Map((await listAssociations(tx)).map((each) => [each.id, each]))
    const running = (await listConsentsOf(tx, personId)).filter(({ endedAt }) => endedAt === null)
    const agreed = new Map(running.map(({ agencyId, givenAt }) => [agencyId, givenAt]))
    return (await listAgenciesForMe(tx)).flatMap((agency) => {
      const association = associations.get(agency.associationId)
      const agreedAt = agreed.get(agency.id) ?? null
      // One that was closed is named only as long as somebody may still want to take back what was agreed.
      if (!association || (agency.isClosed && agreedAt === null)) return []
      return [{ ...agency, association, agreedAt }]
    })
  })
}

interface Agreeing {
  readonly personId: string
  readonly agencyId: string
  readonly now: Date
}

/**
 * A person agrees that an agency sees how he or she stands. No record but the consent itself is kept, and nobody else
 * reads it. False where there is no such agency for this person.
 */
export function agreeToAgency(
  db: Db,
  { personId, agencyId, now: at }: Agreeing,
  newId: () => string,
): Promise<boolean> {
  return withScope(db, { personId }, async (tx) => {
    const agency = (await listAgenciesForMe(tx)).find(({ id }) => id === agencyId)
    if (!agency || agency.isClosed) return false
    await insertConsent(tx, { id: newId(), agencyId, associationId: agency.associationId, personId, at })
    return true
  })
}

/** From this moment on the agency does not see the person any more. */
export function endAgreement(db: Db, { personId, agencyId, now: at }: Agreeing): Promise<void> {
  return withScope(db, { personId }, (tx) => endConsents(tx, personId, agencyId, at))
}
