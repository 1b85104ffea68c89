/**
 * What should happen to an application over the days, worked out apart from the clock: day after day with plain
 * milliseconds, and no code of the program.
 */
const oneDay = 86_400_000
const ms = (day: string) => Date.parse(`${day}T00:00:00Z`)
const plus = (day: string, days: number) => new Date(ms(day) + days * oneDay).toISOString().slice(0, 10)
const between = (from: string, to: string) => (ms(to) - ms(from)) / oneDay

/** What people do, on a day, before the clock looks. */
export interface Deed {
  readonly on: string
  readonly does: 'submit' | 'stop' | { readonly movesTo: string }
}

export interface Story {
  readonly name: string
  readonly zone: string
  readonly since: string
  readonly expiresOn: string
  readonly deeds: readonly Deed[]
  /** Rests of the association, with the day on which they become known. */
  readonly rests: readonly { readonly knownFrom: string; readonly from: string; readonly to: string }[]
}

export interface Happening {
  readonly on: string
  readonly what: string
}

const warnings = [60, 14]

export function foretell(story: Story, from: string, to: string): Happening[] {
  const happened: Happening[] = []
  const standing: Standing = { expiresOn: story.expiresOn, told: [], isStopped: false }
  for (let day = from; day <= to; day = plus(day, 1)) {
    const deeds = story.deeds.filter(({ on }) => on === day).map(({ does }) => does)
    if (deeds.includes('submit')) return happened
    for (const does of deeds) follow(does, standing)
    const what = look(story, standing, day)
    if (what === undefined) continue
    happened.push({ on: day, what })
    if (what === 'ended') return happened
  }
  return happened
}

interface Standing {
  expiresOn: string
  /** The warnings that were given about this last day, in days before it. */
  told: number[]
  isStopped: boolean
}

function follow(does: Deed['does'], standing: Standing): void {
  if (does === 'stop') standing.isStopped = true
  if (typeof does === 'object') {
    standing.expiresOn = does.movesTo
    standing.told = []
  }
}

/** What the clock makes of a day. */
function look(story: Story, standing: Standing, day: string): string | undefined {
  const { expiresOn, told, isStopped } = standing
  const left = between(day, afterRests(expiresOn, story, day))
  if (left < 14 && told.length === 0 && !isStopped) {
    standing.expiresOn = plus(day, 14)
    return `moved to ${standing.expiresOn}`
  }
  if (left < 0) return 'ended'
  const useful = warnings.filter((days) => days < between(story.since, expiresOn))
  const due = [...useful].sort((a, b) => a - b).find((days) => left <= days)
  if (due === undefined || isStopped || told.some((days) => days <= due)) return undefined
  told.push(due)
  return `warned ${due} days before ${expiresOn}`
}

function afterRests(day: string, { rests }: Story, today: string): string {
  let moved = day
  for (let round = 0; round < rests.length; round += 1)
    for (const { knownFrom, from, to } of rests)
      if (knownFrom <= today && from <= moved && moved <= to) moved = plus(to, 1)
  return moved
}
