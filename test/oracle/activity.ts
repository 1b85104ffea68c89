import { type Answer, countOnes, failing, firstCode, named, type World } from './shapes.ts'

const wideEnough = ['regional', 'state', 'national', 'international']

/** Leadership by the Michigan sheet: one activity is enough, if it reaches a region or serves an association. */
export function leadershipActivity(world: World): Answer {
  const judged = named('leadership', world.portfolio.leadership).map(({ name, entry }) => ({
    name,
    code: firstCode(
      failing({
        'after-as-of': entry.from > world.asOf,
        'reach-too-narrow':
          entry.activity !== 'imh-association' && !wideEnough.includes(entry.reach ?? 'unknown'),
      }),
    ),
  }))
  return countOnes('leadership', 1, judged)
}
