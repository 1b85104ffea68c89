import type { LifeCase } from '../../domain/life/life-case.ts'
import type { LifePolicy } from '../../domain/policy/life-policy.ts'
import { listEndorsementsOf } from '../../store/endorsements/endorsements.ts'
import { findCaseWords, listCasesOf } from '../../store/life/cases.ts'
import { type Association, listAssociations } from '../../store/people/associations.ts'
import type { Db } from '../../store/tables.ts'
import { setScope, withScope } from '../../store/with-scope.ts'
import { loadPolicy } from '../applications/load-policy.ts'

/** An association that may be asked for a time away. */
export interface LeavePlace {
  readonly association: Association
  readonly policy: LifePolicy
  /** False where the person holds nothing there that could rest. */
  readonly mayBeInactive: boolean
}

export interface OwnCase extends LifeCase {
  readonly association: Association
  readonly said: string
  readonly told: string
}

export interface SeenLeave {
  /** The latest first. */
  readonly cases: readonly OwnCase[]
  /** Those where nothing is asked for or granted now. */
  readonly places: readonly LeavePlace[]
}

/** A person's own cases, and where another one can be asked for. */
export function seeLeave(db: Db, personId: string): Promise<SeenLeave> {
  return withScope(db, { personId }, async (tx) => {
    const associations = new Map((await listAssociations(tx)).map((each) => [each.id, each]))
    const cases: OwnCase[] = []
    for (const found of await listCasesOf(tx, personId)) {
      const association = associations.get(found.associationId)
      const { said = '', told = '' } = (await findCaseWords(tx, found.id)) ?? {}
      if (association) cases.push({ ...found, association, said, told })
    }
    const held = await listEndorsementsOf(tx, personId)
    const places: LeavePlace[] = []
    for (const association of associations.values()) {
      const here = held.filter(({ associationId }) => associationId === association.id)
      const isOpen = cases.some((each) => each.association.id === association.id && isRunning(each))
      if (isOpen || !here.some(({ state }) => state === 'active' || state === 'emerging')) continue
      await setScope(tx, { associationId: association.id })
      const { life: policy } = await loadPolicy(tx, association.id)
      places.push({ association, policy, mayBeInactive: here.some(({ state }) => state === 'active') })
    }
    return { cases, places }
  })
}

export function isRunning({ state }: Pick<LifeCase, 'state'>): boolean {
  return state === 'asked' || state === 'granted'
}
