import type { Asker, Target } from './expect-of.ts'
import { inventObjects } from './objects.ts'
import type { AssociationName } from './people.ts'
import { findResident, type RightsWorld } from './world.ts'

const nothing = {
  virginia: inventObjects('virginia'),
  michigan: inventObjects('michigan'),
  nowhere: inventObjects('nowhere'),
}

/** What to ask for, with the like of it that is not there. */
export interface Pair {
  readonly there: Target
  readonly notThere: Target
}

/** One's own, that of colleagues, that of strangers under both associations' names. A visitor asks for Virginia's. */
export function targetsOf(world: RightsWorld, asker: Asker): readonly Pair[] {
  const here: AssociationName = asker?.association ?? 'virginia'
  const elsewhere = here === 'virginia' ? 'michigan' : 'virginia'
  const [noneHere, noneElsewhere] = [{ objects: nothing[here] }, { objects: nothing[elsewhere] }]
  const pair = (name: string, association: AssociationName, under = association): Pair => {
    const owner = findResident(world, `${name} of ${association}`)
    const there = { owner, objects: { ...owner.objects, association: under } }
    return { there, notThere: under === here ? noneHere : noneElsewhere }
  }
  const own = asker && { there: { owner: asker, objects: asker.objects }, notThere: noneHere }
  return [
    ...(own ? [own] : []),
    pair('applicant', here),
    pair('other applicant', here),
    pair('coordinator', here),
    pair('applicant', elsewhere, here),
    pair('applicant', elsewhere),
    { there: noneElsewhere, notThere: { objects: nothing.nowhere } },
  ]
}
