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
  let { expiresOn } = story
  let told: number[] = []
  let isStopped = false
  for (let day = from; day <= to; day = plus(day, 1)) {
    for (const { on, does } of story.deeds) {
      if (on !== day) continue
      if (does === 'submit') return happened
      if (does === 'stop') isStopped = true
      if (typeof does === 'object') {
        expiresOn = does.movesTo
        told = []
      }
    }
    const last = afterRests(expiresOn, story, day)
    const left = between(day, last)
    const useful = warnings.filter((days) => days < between(story.since, expiresOn))
    if (left < 14 && told.length === 0 && !isStopped) {
      happened.push({ on: day, what: `moved to ${plus(day, 14)}` })
      expiresOn = plus(day, 14)
      continue
    }
    if (left < 0) {
      happened.push({ on: day, what: 'ended' })
      return happened
    }
    const due = [...useful].sort((a, b) => a - b).find((days) => left <= days)
    if (due === undefined || isStopped || told.some((days) => days <= due)) continue
    told.push(due)
    happened.push({ on: day, what: `warned ${due} days before ${expiresOn}` })
  }
  return happened
}

function afterRests(day: string, { rests }: Story, today: string): string {
  let moved = day
  for (let round = 0; round < rests.length; round += 1)
    for (const { knownFrom, from, to } of rests)
      if (knownFrom <= today && from <= moved && moved <= to) moved = plus(to, 1)
  return moved
}
