import type { App } from '../../src/web/app.tsx'
import { aKeyring } from '../mail/a-keyring.ts'
import { now } from './belongings.ts'
import type { Asker } from './expect-of.ts'
import { fullSite } from './full-site.ts'
import type { Row } from './rows.ts'
import { table } from './table.ts'
import { type Pair, targetsOf } from './targets.ts'
import { type Visits, visitAs } from './visits.ts'
import { createRightsWorld, findResident, type RightsWorld } from './world.ts'

export const rows = Object.entries(table)
export const reading = rows.filter(([route]) => route.startsWith('GET'))
export const posting = rows.filter(([route]) => route.startsWith('POST'))

/** Everybody who asks, each with a browser, before all pages over a world of its own. */
export interface Matrix {
  readonly world: RightsWorld
  readonly app: App
  readonly askers: readonly Asker[]
  browserOf(asker: Asker): Visits
}

export async function openMatrix(): Promise<Matrix> {
  const world = await createRightsWorld(aKeyring())
  const app = await fullSite(world.files, world.keyring, () => now)
  // Michigan's people are to Virginia what Virginia's are to Michigan: two of them ask, and all are asked about.
  const guests = ['applicant of michigan', 'coordinator of michigan'].map((name) => findResident(world, name))
  const askers = [
    undefined,
    ...world.residents.filter(({ association }) => association === 'virginia'),
    ...guests,
  ]
  const browsers = new Map<Asker, Visits>()
  for (const asker of askers) browsers.set(asker, await visitAs(app, world, asker))
  return { world, app, askers, browserOf: (asker) => browserIn(browsers, asker) }
}

function browserIn(browsers: ReadonlyMap<Asker, Visits>, asker: Asker): Visits {
  const browser = browsers.get(asker)
  if (!browser) throw new Error('Everybody who asks has a browser.')
  return browser
}

/** What is asked about most in the name of one person: the own things, or those of Virginia's first applicant. */
export function firstOf(world: RightsWorld, asker: Asker, row: Row): Pair['there'] {
  if (row.isForItsReviewer) {
    const owner = findResident(world, `reviewer of ${asker?.association ?? 'virginia'}`)
    return { owner, objects: owner.objects }
  }
  const pairs = targetsOf(world, asker)
  const [first] = pairs.filter(({ there }) => !row.isAboutApplicant || there.owner?.role === 'applicant')
  if (!first) throw new Error('There is always something to ask for.')
  return first.there
}

/** Of those without a second factor, one is enough where the route asks for none. */
export function whoAsks(askers: readonly Asker[], { permit, isAboutApplicant }: Row): readonly Asker[] {
  if (typeof permit === 'object' || isAboutApplicant) return askers
  return askers.filter(
    (asker) => !asker || asker.hasFactor || asker.role === 'applicant' || asker.role === 'coordinator',
  )
}
