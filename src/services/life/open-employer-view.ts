import { type ShownState, stateShown } from '../../domain/endorsements/state-shown.ts'
import type { Day } from '../../standards/day.ts'
import { findAgencyBySecret, listStaffOfAgency } from '../../store/life/agencies.ts'
import { type Association, getAssociation } from '../../store/people/associations.ts'
import type { Db } from '../../store/tables.ts'
import { setScope, withScope } from '../../store/with-scope.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { hashSecret, readSecret } from '../sign-in/secrets.ts'

/** One Endorsement of somebody who agreed: its status as the register names it, and the day of its renewal. */
interface EmployerLine {
  readonly name: string
  readonly standard: string
  readonly state: ShownState
  readonly renewsOn: Day | null
}

export interface EmployerView {
  readonly agency: string
  readonly association: Association
  readonly today: Day
  readonly until: Day
  readonly staff: readonly EmployerLine[]
}

/** What an agency sees by its link; undefined for a link that is none, ran out, or was replaced: always the same. */
export function openEmployerView(
  db: Db,
  link: string,
  dayOf: (timeZone: string) => Day,
): Promise<EmployerView | undefined> {
  const secret = readSecret(link)
  if (secret === undefined) return Promise.resolve(undefined)
  const secretHash = hashSecret(secret)
  return withScope(db, { secretHash }, async (tx) => {
    const agency = await findAgencyBySecret(tx, secretHash)
    if (!agency?.linkUntil) return undefined
    const association = await getAssociation(tx, agency.associationId)
    const today = dayOf(association.timeZone)
    if (agency.linkUntil < today) return undefined
    const lines = await listStaffOfAgency(tx, today)
    await setScope(tx, { associationId: association.id })
    const { register } = await loadPolicy(tx, association.id)
    const staff = lines.map(({ name, standard, state, renewsOn }) => ({
      ...{ name, standard, state: stateShown(state, register) ?? 'not-current' },
      renewsOn: isRenewable(state) ? renewsOn : null,
    }))
    return { agency: agency.name, association, today, until: agency.linkUntil, staff }
  })
}

/** Whatever is over is not renewed. */
function isRenewable(state: string): boolean {
  return state === 'active' || state === 'emerging' || state === 'inactive'
}
