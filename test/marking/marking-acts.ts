import { markFields } from '../../src/domain/exams/marking/read-mark-form.ts'
import type { SignedIn } from '../../src/domain/rights.ts'
import { paths } from '../../src/web/paths.ts'
import { asOwner } from '../rights/owner.ts'
import type { MarkingWorld } from './marking-world.ts'

const [hub, moved] = ['hub', 303]

/** Makes the script with all that was flagged taken out, as the page proposes. Answers the script's id. */
export async function mask(
  world: MarkingWorld,
  sittingId = world.sittingId,
  by = world.dana,
): Promise<string> {
  const path = paths.maskScript.href(hub, sittingId)
  const { page } = await world.site.get(by, path)
  const spans = [...page.matchAll(/name="spans" value="([^"]*)" checked/g)].map(([, value = '']) => value)
  const answer = await world.site.post(by, path, { act: 'mask', spans, words: '' })
  if (answer.status !== moved) throw new Error(`Answered with ${answer.status}.`)
  return asOwner(world.database, async (client) => {
    const { rows } = await client.query('select script_id from exam_markings where sitting_id = $1', [
      sittingId,
    ])
    return String(rows[0]?.script_id)
  })
}

/** Asks two people by hand. */
export async function askFor(
  world: MarkingWorld,
  script: string,
  place: number,
  marker: SignedIn,
): Promise<string> {
  const fields = { place: String(place), marker: marker.id }
  const answer = await world.site.post(world.dana, paths.askMarker.href(hub, script), fields)
  if (answer.status !== moved) throw new Error(`Answered with ${answer.status}.`)
  return markOf(world, script, marker)
}

/** The task that somebody has with a script. */
export function markOf({ database }: MarkingWorld, script: string, marker: SignedIn): Promise<string> {
  return asOwner(database, async (client) => {
    const { rows } = await client.query('select id from exam_marks where script_id = $1 and marker_id = $2', [
      script,
      marker.id,
    ])
    return String(rows[0]?.id)
  })
}

export function marksOf(
  world: MarkingWorld,
  points: readonly [number, number],
  words = 'A word',
): Record<string, string> {
  return Object.fromEntries([
    ...world.itemIds.flatMap((item, index) => [
      [markFields.points(item, 'answer'), String(points[index])],
      [markFields.comment(item), `${words}, answer ${index + 1}`],
    ]),
    [markFields.forOffice, `${words} for the office`],
    ['act', 'give'],
  ])
}

/** Hands marks in. */
export function give(
  world: MarkingWorld,
  marker: SignedIn,
  mark: string,
  points: readonly [number, number],
  words?: string,
) {
  return world.site.post(marker, paths.mark.href(hub, mark), marksOf(world, points, words))
}

/** Masked, two asked and both in. */
export async function markTwice(
  world: MarkingWorld,
  one: readonly [number, number],
  other: readonly [number, number],
): Promise<string> {
  const script = await mask(world)
  const first = await askFor(world, script, 1, world.mara)
  const second = await askFor(world, script, 2, world.nils)
  for (const answer of [
    await give(world, world.mara, first, one, 'Mara whispers'),
    await give(world, world.nils, second, other, 'Nils whispers'),
  ])
    if (answer.status !== moved) throw new Error(`Answered with ${answer.status}.`)
  return script
}

/** What the database holds of a marking. */
export function stateOf({ database }: MarkingWorld, script: string) {
  return asOwner(database, async (client) => {
    const { rows } = await client.query(
      `select marking.state, marking.round, marking.settled ->> 'by' as by, (marking.settled ->> 'total')::float as total,
        marking.gap::float as gap, sat.state as sitting from exam_markings marking
        join exam_sittings sat on sat.id = marking.sitting_id where script_id = $1`,
      [script],
    )
    return rows[0]
  })
}
