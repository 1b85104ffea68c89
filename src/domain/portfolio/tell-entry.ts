import type { Code, Evaluation, Outcome, Unit } from '../../evaluation/finding.ts'

/** A requirement of a standard in which an entry has a part. */
export interface Place {
  readonly standard: string
  readonly edition: string
  readonly requirement: string
  readonly title: string
  /** How the requirement as a whole stands. */
  readonly outcome: Outcome
  readonly unit: Unit
  readonly amount: number
}

export interface RefusedPlace extends Place {
  readonly code: Code
  /** Why not, in the words of the finding. */
  readonly reason: string
  readonly mend: Mend
}

/** Where an entry counts and where it does not. An entry may count in part, and then stands in both lists. */
export interface EntryTold {
  readonly counts: readonly Place[]
  readonly refused: readonly RefusedPlace[]
}

/** What its owner can do about an entry that does not count. The words are those of the web. */
export const mends = [
  'wait',
  'complete',
  'tell-degree',
  'official-transcript',
  'tell-supervised',
  'tell-families',
  'tell-services',
  'tell-standing',
  'tell-practice',
  'split',
  'add-topic',
  'tell-reach',
  'ask-again',
  'other-provider',
  'nothing',
] as const
export type Mend = (typeof mends)[number]

const mendOf: Readonly<Record<Code, Mend>> = {
  'after-as-of': 'wait',
  'not-completed': 'complete',
  'outside-period': 'nothing',
  'not-qualifying-degree': 'tell-degree',
  'not-official': 'official-transcript',
  'before-degree': 'nothing',
  'not-supervised': 'tell-supervised',
  'not-with-infant-and-parent': 'tell-families',
  'missing-services': 'tell-services',
  'peer-supervision': 'nothing',
  'provider-not-endorsed': 'tell-standing',
  'not-while-providing-rsc': 'tell-practice',
  'period-straddles': 'split',
  'third-provider': 'other-provider',
  'no-majority': 'other-provider',
  'outside-window': 'nothing',
  'other-topic': 'add-topic',
  'counts-elsewhere': 'nothing',
  'reach-too-narrow': 'tell-reach',
  'reference-void': 'ask-again',
  'role-not-asked': 'nothing',
  'same-rater': 'ask-again',
  'slot-filled': 'nothing',
  'other-category': 'nothing',
  'not-passed': 'nothing',
  'not-recognized-association': 'nothing',
  lapsed: 'nothing',
}

/** Towards which requirements of which standards an entry counts, and where it does not, why, and what would mend it. */
export function tellEntry(evaluations: readonly Evaluation[], entryId: string): EntryTold {
  return createTeller(evaluations)(entryId)
}

/** The same for many entries: the evaluations are gone through once. */
export function createTeller(evaluations: readonly Evaluation[]): (entryId: string) => EntryTold {
  const told = new Map<string, { counts: Place[]; refused: RefusedPlace[] }>()
  const about = (entry: string) => {
    const known = told.get(entry) ?? { counts: [], refused: [] }
    told.set(entry, known)
    return known
  }
  for (const { standard, edition, findings } of evaluations) {
    for (const { requirement, title, outcome, unit, counted, notCounted } of findings) {
      const place = { standard, edition, requirement, title, outcome, unit }
      for (const { entry, amount } of counted) about(entry).counts.push({ ...place, amount })
      for (const { entry, amount, code, reason } of notCounted)
        about(entry).refused.push({ ...place, amount, code, reason, mend: mendOf[code] })
    }
  }
  return (entryId) => told.get(entryId) ?? { counts: [], refused: [] }
}
