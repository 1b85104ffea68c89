import type { Code } from '../../src/evaluation/finding.ts'
import type { Day } from '../../src/standards/day.ts'
import { isBetter } from './additive.ts'
import { sum } from './shapes.ts'

/** A session that meets every condition of its own; hours in whole millionths. */
export interface Session {
  readonly name: string
  readonly provider: string
  readonly first: Day
  readonly last: Day
  readonly hours: number
  readonly about: number
}

/** One way to choose sessions, with the code of each that falls out. */
export interface Choice {
  readonly chosen: readonly Session[]
  readonly out: readonly { session: Session; code: Code }[]
}

export interface Needs {
  readonly hours: number
  readonly about: number
}

/** The best choices of sessions from two sources: every pair is tried, and at a tie each side that may lose. */
export function chooseSources(sessions: readonly Session[], needs: Needs): Choice[] {
  const providers = [...new Set(sessions.map(({ provider }) => provider))]
  if (providers.length < 2) return [{ chosen: sessions, out: [] }]
  const choices = providers.flatMap((one, index) =>
    providers.slice(index + 1).flatMap((other) => choicesOfPair(sessions, one, other)),
  )
  return bestOf(choices, needs)
}

function choicesOfPair(sessions: readonly Session[], one: string, other: string): Choice[] {
  const pair = sessions.filter(({ provider }) => provider === one || provider === other)
  const third = sessions
    .filter((session) => !pair.includes(session))
    .map((session) => ({ session, code: 'third-provider' as const }))
  if (hoursOf(pair, one) !== hoursOf(pair, other)) return [{ chosen: pair, out: third }]
  return [one, other].flatMap((loser) =>
    thinnedUntilStrict(pair, loser).map((chosen) => ({
      chosen,
      out: [
        ...third,
        ...pair
          .filter((session) => !chosen.includes(session))
          .map((session) => ({ session, code: 'no-majority' as const })),
      ],
    })),
  )
}

/** What is left of a tied pair when the loser's smallest sessions go, one after another, until the tie is broken. */
function thinnedUntilStrict(pair: readonly Session[], loser: string): Session[][] {
  const theirs = pair.filter(({ provider }) => provider === loser)
  const total = sum(pair.map(({ hours }) => hours))
  if (hoursOf(pair, loser) * 2 < total || theirs.length === 0) return [[...pair]]
  return smallestOf(theirs).flatMap((smallest) =>
    thinnedUntilStrict(
      pair.filter((session) => session !== smallest),
      loser,
    ),
  )
}

/** The sessions that go first: fewest hours, then fewest about supervision, then latest; more than one if alike. */
function smallestOf(sessions: readonly Session[]): Session[] {
  const fewest = Math.min(...sessions.map(({ hours }) => hours))
  const short = sessions.filter(({ hours }) => hours === fewest)
  const fewestAbout = Math.min(...short.map(({ about }) => about))
  const least = short.filter(({ about }) => about === fewestAbout)
  const latest = least
    .map(({ first }) => first)
    .sort()
    .at(-1)
  return least.filter(({ first }) => first === latest)
}

/** The choices that meet most, then hold most hours, most about supervision, and begin earliest. */
export function bestOf(choices: readonly Choice[], needs: Needs): Choice[] {
  const scored = choices.map((choice) => ({ choice, score: scoreOf(choice.chosen, needs) }))
  return scored
    .filter(({ score }) => !scored.some((other) => isBetter(other.score, score)))
    .map(({ choice }) => choice)
}

function scoreOf(chosen: readonly Session[], needs: Needs): number[] {
  const hours = sum(chosen.map((session) => session.hours))
  const about = sum(chosen.map((session) => session.about))
  const met = (hours >= needs.hours ? 1 : 0) + (about >= needs.about ? 1 : 0)
  const start = chosen.map(({ first }) => first).sort()[0] ?? '9999-12-31'
  return [met, hours, about, -Number(start.replaceAll('-', ''))]
}

function hoursOf(sessions: readonly Session[], provider: string): number {
  return sum(sessions.filter((session) => session.provider === provider).map(({ hours }) => hours))
}
