import type { Code } from '../../src/evaluation/finding.ts'
import type { TrainingEntry } from '../../src/evaluation/portfolio.ts'
import {
  type Answer,
  asHours,
  failing,
  firstCode,
  type Line,
  millionths,
  named,
  type RefusedLine,
  sum,
  type World,
} from './shapes.ts'

/** Why a training counts for no topic at all, or null. */
export function trainingCode(world: World, entry: TrainingEntry): Code | null {
  const day = entry.completedOn
  return firstCode(
    failing({
      'after-as-of': day != null && day > world.asOf,
      'not-completed': day == null,
      'outside-period':
        day != null && world.period !== null && (day < world.period.from || day > world.period.to),
    }),
  )
}

export function carries(entry: TrainingEntry, topics: readonly string[]): boolean {
  return (entry.topics ?? []).some((topic) => topics.includes(topic))
}

/** Nested hours: an hour counts in every total that one of its topics belongs to. */
export function nestedHours(
  requirement: string,
  topics: readonly string[],
  need: number,
  world: World,
): Answer {
  return hours(requirement, need, world, (entry) => (carries(entry, topics) ? null : 'other-topic'))
}

/** Typical hours: everything up to the day, whatever the topic. */
export function typicalHours(need: number, world: World): Answer {
  return { ...hours('training-typical', need, world, () => null), outcome: 'advice' }
}

function hours(
  requirement: string,
  need: number,
  world: World,
  topicCode: (entry: TrainingEntry) => Code | null,
): Answer {
  const counted: Line[] = []
  const notCounted: RefusedLine[] = []
  for (const { name, entry } of named('training', world.portfolio.training)) {
    const code = trainingCode(world, entry) ?? topicCode(entry)
    const line = { entry: name, amount: entry.clockHours }
    if (code === null) counted.push(line)
    else notCounted.push({ ...line, code })
  }
  const have = asHours(sum(counted.map(({ amount }) => millionths(amount))))
  return { requirement, outcome: have >= need ? 'met' : 'not-met', have, need, counted, notCounted }
}
