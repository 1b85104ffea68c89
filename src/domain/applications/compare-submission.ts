import type { Evaluation, Finding } from '../../evaluation/finding.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import { type KeptSection, keptSections } from '../portfolio/entry.ts'

/** A portfolio with its findings, as it stood at one moment. */
export interface Judgeable {
  readonly portfolio: Portfolio
  readonly evaluation: Evaluation
}

export interface ChangedEntry {
  readonly section: KeptSection
  readonly id: string
  readonly change: 'added' | 'changed' | 'removed'
}

/** Where a finding stands: what it comes to, in figures. */
export type Standing = Pick<Finding, 'outcome' | 'have' | 'need' | 'unit'>

/** A finding that came to something else; `null` where it was not asked then, or is not asked now. */
export interface MovedFinding {
  readonly requirement: string
  readonly title: string
  readonly before: Standing | null
  readonly now: Standing | null
}

export interface Comparison {
  readonly entries: readonly ChangedEntry[]
  readonly findings: readonly MovedFinding[]
}

/** What changed in the person's own entries since they were submitted, and which findings moved by it. */
export function compareSubmission(submitted: Judgeable, now: Judgeable): Comparison {
  return {
    entries: compareEntries(submitted.portfolio, now.portfolio),
    findings: compareFindings(submitted.evaluation, now.evaluation),
  }
}

/** Findings that came to something else, in the order of the later sheet; those no longer asked last. */
export function compareFindings(before: Evaluation, now: Evaluation): MovedFinding[] {
  const earlier = new Map(before.findings.map((finding) => [finding.requirement, finding]))
  const later = new Set(now.findings.map(({ requirement }) => requirement))
  const gone = before.findings.filter(({ requirement }) => !later.has(requirement))
  return [
    ...now.findings.map((finding) => move(earlier.get(finding.requirement), finding)),
    ...gone.map((finding) => move(finding, undefined)),
  ].filter((moved) => moved !== null)
}

function move(before: Finding | undefined, now: Finding | undefined): MovedFinding | null {
  const finding = now ?? before
  if (!finding || (before && now && isSame(before, now))) return null
  const { requirement, title } = finding
  return { requirement, title, before: standingOf(before), now: standingOf(now) }
}

function isSame(before: Finding, now: Finding): boolean {
  return before.outcome === now.outcome && before.have === now.have && before.need === now.need
}

function standingOf(finding: Finding | undefined): Standing | null {
  if (!finding) return null
  const { outcome, have, need, unit } = finding
  return { outcome, have, need, unit }
}

/** The sections that a person keeps; what raters and reviewers said is never among them. */
function compareEntries(before: Portfolio, now: Portfolio): ChangedEntry[] {
  const [earlier, later] = [ownEntries(before), ownEntries(now)]
  const kept = [...later].flatMap(([id, entry]) => {
    const former = earlier.get(id)
    if (former && saysTheSame(former, entry)) return []
    return [{ section: entry.section, id, change: former ? 'changed' : 'added' } as const]
  })
  const removed = [...earlier]
    .filter(([id]) => !later.has(id))
    .map(([id, { section }]) => ({ section, id, change: 'removed' }) as const)
  return [...kept, ...removed]
}

interface OwnEntry {
  readonly section: KeptSection
  readonly entry: unknown
}

/** Most entries were written in the same order of names, and then the plain text settles it. */
function saysTheSame({ entry: one }: OwnEntry, { entry: other }: OwnEntry): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other) || inOrder(one) === inOrder(other)
}

function ownEntries(portfolio: Portfolio): Map<string, OwnEntry> {
  const own = new Map<string, OwnEntry>()
  for (const section of keptSections)
    for (const entry of portfolio[section] ?? []) if (entry.id) own.set(entry.id, { section, entry })
  return own
}

/** The same text for the same values, in whatever order their names were written. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
