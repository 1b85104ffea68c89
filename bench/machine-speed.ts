import { figure, median } from './figures.ts'
import type { Section } from './section.ts'
import { threadMilliseconds } from './thread-time.ts'

const samples = 15
const rows = Array.from({ length: 4_000 }, (_, index) => ({
  id: `entry-${(index * 7_919) % 4_000}`,
  hours: (index % 7) / 2,
  words: ['reflective', 'supervision', String(index)],
}))

/** Milliseconds of processor time for a piece of work that never changes and has nothing to do with Attune. */
export function measureSpeed(): number {
  return median(Array.from({ length: samples }, once))
}

function once(): number {
  const before = threadMilliseconds()
  const copy: typeof rows = JSON.parse(JSON.stringify(rows))
  copy.sort((one, other) => (one.id < other.id ? -1 : 1))
  const byHours = Map.groupBy(copy, ({ hours }) => hours)
  const text = [...byHours].map(([hours, group]) => `${hours}: ${group.map(({ words }) => words.join(' '))}`)
  if (text.length !== 7) throw new Error('The fixed piece of work came to something else.')
  return threadMilliseconds() - before
}

/** The same work before and after a part says how fast the machine was, so that runs can be held against each other. */
export async function withSpeed(measure: () => Section | Promise<Section>): Promise<Section> {
  const before = measureSpeed()
  const section = await measure()
  const speed = `The speed of the machine: a fixed piece of work that has nothing to do with Attune took ${figure(before)} ms before this part and ${figure(measureSpeed())} ms after it.`
  return { ...section, how: [...section.how, speed] }
}
