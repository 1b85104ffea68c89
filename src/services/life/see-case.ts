import type { Endorsement } from '../../domain/endorsements/endorsement.ts'
import { type Excused, excuseOf } from '../../domain/life/excused-months.ts'
import type { LifeCase } from '../../domain/life/life-case.ts'
import type { LifePolicy } from '../../domain/policy/life-policy.ts'
import type { Day } from '../../standards/day.ts'
import { listEndorsementsIn } from '../../store/endorsements/endorsements.ts'
import { findCaseWords, listCasesIn } from '../../store/life/cases.ts'
import { listExcusableRenewals } from '../../store/life/excused-renewals.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import type { Db } from '../../store/tables.ts'
import { type ConfirmedMembership, listMembershipsOf } from '../../store/ways/memberships.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { type CaseVisit, enterCase } from './enter-case.ts'

/** What a case takes off one renewal. */
export interface CaseEffect {
  readonly from: Day
  readonly until: Day
  readonly excused: Excused
}

export interface SeenCase {
  readonly found: LifeCase
  readonly name: string
  readonly said: string
  readonly told: string
  readonly endorsements: readonly Endorsement[]
  readonly memberships: readonly ConfirmedMembership[]
  readonly policy: LifePolicy
  /** On the renewals that are open, together with other cases; as proposed where nothing is decided yet. */
  readonly effects: readonly CaseEffect[]
  readonly others: readonly LifeCase[]
}

/** Everything for the page on which staff decide a case, the words about it included. */
export function seeCase(db: Db, visit: CaseVisit & { readonly associationId: string }) {
  return enterCase(db, { ...visit, changes: false }, async (tx, found): Promise<SeenCase> => {
    const { associationId, personId } = found
    const [words, { life: policy }, cases, person, endorsements, memberships, renewals] = await Promise.all([
      findCaseWords(tx, found.id),
      loadPolicy(tx, associationId),
      listCasesIn(tx, associationId, personId),
      findPersonName(tx, personId),
      listEndorsementsIn(tx, associationId, personId),
      listMembershipsOf(tx, associationId, personId),
      listExcusableRenewals(tx, associationId, personId),
    ])
    const { said = '', told = '' } = words ?? {}
    const others = cases.filter(({ id }) => id !== found.id)
    return {
      ...{ found, said, told, policy, others, endorsements, memberships },
      name: person?.name ?? '',
      effects: weighEffects(found, { others, renewals, policy }),
    }
  })
}

interface Around {
  readonly others: readonly LifeCase[]
  readonly renewals: Awaited<ReturnType<typeof listExcusableRenewals>>
  readonly policy: LifePolicy
}

function weighEffects(found: LifeCase, { others, renewals, policy }: Around): CaseEffect[] {
  const asked: LifeCase = { ...found, state: 'granted', excuses: policy.excuses }
  const cases = [...others, found.state === 'asked' ? asked : found]
  return renewals.map(({ periodFrom: from, periodUntil: until }) => ({
    ...{ from, until },
    excused: excuseOf(cases, { from, until }, policy.monthFromDays),
  }))
}
