import type { Answer, World } from './shapes.ts'

/** What the last person to decide said: null while nobody has, or while two said different things on one day. */
export function lastWord(standard: string, requirement: string, world: World): 'met' | 'not-met' | null {
  const decisions = (world.portfolio.judgements ?? []).filter(
    (entry) =>
      entry.standard === standard && entry.requirement === requirement && entry.decidedOn <= world.asOf,
  )
  const latest = decisions
    .map(({ decidedOn }) => decidedOn)
    .sort()
    .at(-1)
  const said = new Set(
    decisions.filter(({ decidedOn }) => decidedOn === latest).map(({ outcome }) => outcome),
  )
  const [only] = said
  return said.size === 1 && only !== undefined ? only : null
}

/** Competencies are for a person alone. */
export function competencies(standard: string, world: World): Answer {
  const word = lastWord(standard, 'competencies', world)
  return {
    requirement: 'competencies',
    outcome: word ?? 'needs-judgement',
    have: word === 'met' ? 1 : 0,
    need: 1,
    counted: [],
    notCounted: [],
  }
}
