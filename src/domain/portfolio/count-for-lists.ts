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
  /** Where it counts toward nothing that is asked: the first figure that has it all the same. */
  readonly onlyIn: string | undefined
  /** The first reason why it counts toward none of those; without one, why toward nothing at all. */
  readonly because: Code | undefined
}

/** Answers for each entry of a portfolio; all findings are gone through once, and reasons only where one is asked. */
export function countForLists({ first, near, far }: Mattering): (entryId: string) => CountsShortly {
  const all = [...near, ...far]
  const counts = new Map<string, number>()
  const advice = new Map<string, string>()
  for (const { evaluation } of all)
    for (const { title, counted, outcome } of evaluation.findings)
      for (const { entry } of counted)
        if (outcome !== 'advice') counts.set(entry, (counts.get(entry) ?? 0) + 1)
        else if (!advice.has(entry)) advice.set(entry, title)
  const titles = first ? titlesOf(first) : new Map<string, string[]>()
  const reasonsOfFirst = lazily(() => reasonsOf(first ? [first] : []))
  const reasons = lazily(() => reasonsOf(all))
  return (entryId) => {
    const own = counts.get(entryId) ?? 0
    const forFirst = titles.get(entryId) ?? []
    if (forFirst.length > 0) return { counts: own, forFirst, onlyIn: undefined, because: undefined }
    const onlyIn = own === 0 ? advice.get(entryId) : undefined
    const because = reasonsOfFirst().get(entryId) ?? (own === 0 ? reasons().get(entryId) : undefined)
    return { counts: own, forFirst, onlyIn, because }
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
