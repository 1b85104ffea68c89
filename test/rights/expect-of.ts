import type { Objects } from './objects.ts'
import { isAtTheDoor } from './people.ts'
import type { Expected, Row } from './rows.ts'
import type { Resident } from './world.ts'

/** Somebody who asks: a resident, or a visitor without a session. */
export type Asker = Resident | undefined

/** Whose objects an address names, and in which association it says that they are. */
export interface Target {
  readonly about: 'own' | 'foreign' | 'nothing'
  readonly objects: Objects
  /** Of the association that the asker belongs to, whoever's they are in it. */
  readonly isOfThisAssociation: boolean
  /** The address names an association that is not the asker's. */
  readonly isElsewhere: boolean
  /** No association has this name. */
  readonly isNowhere: boolean
}

/** What the table says of this asker and this target. */
export function expectOf(row: Row, asker: Asker, target: Target): Expected {
  if (row.permit === 'public') return row.own
  if (asker === undefined || isAtTheDoor(asker)) return ofVisitor(row, asker, target)
  if (typeof row.permit === 'object') return ofStaff(row, asker, target)
  if (target.about !== 'own') return row.unknown ?? 404
  return (asker.hasFactor ? undefined : row.withoutFactor) ?? row.own
}

function ofVisitor(row: Row, asker: Asker, { about, isNowhere }: Target): Expected {
  const { permit } = row
  // That an association exists is public; what is in it is not.
  if (typeof permit === 'object') return isNowhere ? 404 : 'sign-in'
  if (permit === 'signed-in') return 'sign-in'
  if (about !== 'own') return row.unknown ?? 404
  return (asker && row.atTheDoor) ?? row.visitor ?? row.own
}

function ofStaff(row: Row, asker: Resident, target: Target): Expected {
  if (target.isElsewhere || !row.roles?.includes(asker.role)) return 404
  if (asker.assurance !== 'strong') return 'second-factor'
  return target.isOfThisAssociation ? row.own : (row.unknown ?? 404)
}
