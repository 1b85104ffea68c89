import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { projectFolder } from '../../standards/project-folder.ts'
import type { SeasonSources } from './season/read-sources.ts'
import { seasonId } from './season/season-id.ts'

const DoorSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  label: z.string().min(1),
  sentence: z.string().min(1),
  /** A rater comes by a link and has no account. */
  isRater: z.boolean().default(false),
})

/** Somebody of the season whom the demo offers to be: signed in, or by the link that was mailed to a rater. */
export interface Door extends Readonly<z.infer<typeof DoorSchema>> {
  /** Null for a rater. */
  readonly personId: string | null
}

/** Everybody whom the demo offers, in order; throws where somebody is not of the cast. */
export function listDoors(
  { cast, places }: Pick<SeasonSources, 'cast' | 'places'>,
  file = join(projectFolder(), 'seed/season/doors.yaml'),
): Door[] {
  const doors = z.array(DoorSchema).parse(parse(readFileSync(file, 'utf8')))
  const isKnown = ({ name, isRater }: (typeof doors)[number]) =>
    isRater ? places.raters.includes(name) : cast.some((member) => member.name === name)
  const stranger = doors.find((door) => !isKnown(door))
  if (stranger) throw new Error(`${stranger.name} of ${file} is not in the cast of the season.`)
  return doors.map((door) => ({ ...door, personId: door.isRater ? null : seasonId(door.name) }))
}
