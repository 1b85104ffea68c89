import type { Evaluation, Finding } from '../../evaluation/finding.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import { keptSections, type Section } from '../portfolio/entry.ts'

export interface ChangedEntry {
  readonly section: Section
  readonly entry: string
  readonly kind: 'added' | 'edited' | 'removed'
}

export interface MovedFinding {
  readonly requirement: string
  readonly title: string
  readonly before: Pick<Finding, 'outcome' | 'have' | 'need' | 'unit'>
  readonly now: Pick<Finding, 'outcome' | 'have' | 'need' | 'unit'> | null
}

export interface ChangeSince {
  readonly entries: readonly ChangedEntry[]
  readonly findings: readonly MovedFinding[]
}

/** What a person changed since something was submitted, and which findings moved. */
export function comparePortfolios(
  before: { readonly portfolio: Portfolio; readonly evaluation: Pick<Evaluation, 'findings'> },
  now: { readonly portfolio: Portfolio; readonly evaluation: Pick<Evaluation, 'findings'> },
): ChangeSince {
  const entries = keptSections.flatMap((section) =>
    compareEntries(section, before.portfolio[section] ?? [], now.portfolio[section] ?? []),
  )
  const findings = before.evaluation.findings.flatMap((finding) => {
    const { requirement, title } = finding
    const found = now.evaluation.findings.find((other) => other.requirement === requirement) ?? null
    const isSame = found?.outcome === finding.outcome && found.have === finding.have
    return isSame ? [] : [{ requirement, title, before: finding, now: found }]
  })
  return { entries, findings: entries.length === 0 ? [] : findings }
}

type Entry = { readonly id?: string | undefined }

function compareEntries(
  section: Section,
  before: readonly Entry[],
  now: readonly Entry[],
): readonly ChangedEntry[] {
  const old = byId(before)
  const current = byId(now)
  const gone = [...old.keys()].filter((id) => !current.has(id))
  return [
    ...[...current].flatMap(([entry, text]): ChangedEntry[] => {
      const was = old.get(entry)
      if (was === undefined) return [{ section, entry, kind: 'added' }]
      return was === text ? [] : [{ section, entry, kind: 'edited' }]
    }),
    ...gone.map((entry): ChangedEntry => ({ section, entry, kind: 'removed' })),
  ]
}

/** Entries as text with their fields in one order, so that only what they say is compared. */
function byId(entries: readonly Entry[]): Map<string, string> {
  return new Map(entries.flatMap((entry) => (entry.id === undefined ? [] : [[entry.id, inOrder(entry)]])))
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  )
}
