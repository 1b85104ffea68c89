import type { Code } from '../../evaluation/finding.ts'
import { lazily } from '../../evaluation/lazily.ts'
import type { Evaluated } from '../../evaluation/rank-evaluations.ts'
import type { Mattering } from './standards-that-matter.ts'

/** Where an entry counts, as short as a line of a list has room for. */
export interface CountsShortly {
  /** Requirements of standards in force toward which it counts; advice is none. */
  readonly counts: number
  /** Titles of those that the aim asks, or what fits best. */
  readonly forFirst: readonly string[]
  /** The first reason why it counts toward none of those; without one, why toward nothing at all. */
  readonly because: Code | undefined
}

/** Answers for each entry of a portfolio; all findings are gone through once, and reasons only where one is asked. */
export function countForLists({ first, near, far }: Mattering): (entryId: string) => CountsShortly {
  const all = [...near, ...far]
  const counts = new Map<string, number>()
  for (const { evaluation } of all)
    for (const { counted, outcome } of evaluation.findings)
      if (outcome !== 'advice')
        for (const { entry } of counted) counts.set(entry, (counts.get(entry) ?? 0) + 1)
  const titles = first ? titlesOf(first) : new Map<string, string[]>()
  const reasonsOfFirst = lazily(() => reasonsOf(first ? [first] : []))
  const reasons = lazily(() => reasonsOf(all))
  return (entryId) => {
    const own = counts.get(entryId) ?? 0
    const forFirst = titles.get(entryId) ?? []
    if (forFirst.length > 0) return { counts: own, forFirst, because: undefined }
    const because = reasonsOfFirst().get(entryId) ?? (own === 0 ? reasons().get(entryId) : undefined)
    return { counts: own, forFirst, because }
  }
}

function titlesOf({ evaluation }: Evaluated): Map<string, string[]> {
  const titles = new Map<string, string[]>()
  for (const { title, counted, outcome } of evaluation.findings)
    if (outcome !== 'advice')
      for (const { entry } of counted) titles.set(entry, [...(titles.get(entry) ?? []), title])
  return titles
}

/** The first reason in the order of the standards; that it is about another topic says least, so it yields. */
function reasonsOf(all: readonly Evaluated[]): Map<string, Code> {
  const reasons = new Map<string, Code>()
  for (const { evaluation } of all)
    for (const { notCounted } of evaluation.findings)
      for (const { entry, code } of notCounted) {
        const known = reasons.get(entry)
        if (known === undefined || (known === 'other-topic' && code !== known)) reasons.set(entry, code)
      }
  return reasons
}
