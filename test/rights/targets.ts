import type { Asker, Target } from './expect-of.ts'
import { inventObjects, type Objects } from './objects.ts'
import type { RightsWorld } from './world.ts'

const nothing = {
  virginia: inventObjects('virginia'),
  michigan: inventObjects('michigan'),
  nowhere: inventObjects('nowhere'),
}

/** What an address can be about, as one asker sees it: each foreign target with the like that is not there. */
export interface Targets {
  readonly own: Target
  readonly foreign: readonly { readonly there: Target; readonly notThere: Target }[]
}

/** A visitor has nothing, and asks for what an applicant of Virginia has. */
export function targetsOf({ residents }: RightsWorld, asker: Asker): Targets {
  const here = asker?.association ?? 'virginia'
  const elsewhere = here === 'virginia' ? 'michigan' : 'virginia'
  const find = (association: string, name: string) => {
    const found = residents.find((each) => each.name === `${name} of ${association}`)
    if (!found) throw new Error(`There is no ${name} of ${association}.`)
    return found.objects
  }
  const colleague = find(here, asker?.role === 'applicant' ? 'coordinator' : 'other applicant')
  const stranger = find(elsewhere, 'applicant')
  const target = (about: Target['about'], objects: Objects, isOfThisAssociation = false): Target => ({
    about,
    objects,
    isOfThisAssociation,
    isElsewhere: asker !== undefined && objects.association !== here,
    isNowhere: objects.association === 'nowhere',
  })
  const noneHere = target('nothing', nothing[here])
  const noneElsewhere = target('nothing', nothing[elsewhere])
  return {
    own: target('own', asker?.objects ?? find('virginia', 'applicant'), true),
    foreign: [
      { there: target('foreign', colleague, true), notThere: noneHere },
      { there: target('foreign', { ...stranger, association: here }), notThere: noneHere },
      { there: target('foreign', stranger), notThere: noneElsewhere },
      { there: noneElsewhere, notThere: target('nothing', nothing.nowhere) },
    ],
  }
}
